-- find-session
select "sessions".*, "accounts"."person_id", "accounts"."login_name", "accounts"."must_change", "accounts"."totp_secret", "accounts"."status", "accounts"."password", "accounts"."password_changed_at", "people"."version" as "person_version", (select units_version
  from organisation_head
  where writer = 1) as "tree_version"
from "sessions"
inner join "accounts" on "accounts"."id" = "sessions"."account_id" left join "people" on "people"."id" = "accounts"."person_id"
where "sessions"."digest" = ?;
