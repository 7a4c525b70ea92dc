insert into finding_holders (finding_key, party_id, role, rectification_id)
select key, 'substitute:' || json_extract(state, '$.course.substitutes[#-1].unitId'), 'substitute', rectification_id
from findings
where json_extract(state, '$.course.substitutes[#-1].unitId') is not null;

insert into finding_waits (finding_key, kind, role, party_id, rectification_id, due)
select waits.finding_key, waits.kind, 'liaison', substr(named.party_id, 12), waits.rectification_id, waits.due
from finding_waits as waits
inner join finding_holders as named on named.finding_key = waits.finding_key and named.role = 'substitute'
where waits.role = 'verifier' and waits.kind in ('verify', 'acceptStage');
