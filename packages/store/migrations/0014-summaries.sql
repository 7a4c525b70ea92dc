-- The row of a list says how a finding was closed (closed is not fixed), and whether what is signed was changed since.
update findings
set summary = replace(substr(summary, 1, length(summary) - 1), ',"status":', ',"stand":"' || stand || '","status":')
  || ',"voided":' || case voided when 1 then 'true' else 'false' end || '}';
