// What choosing among claims needs to know of each.
UNWIND $ids AS id
MATCH (claim:Claim {id: id})
RETURN claim.id AS id, claim.text AS name, claim.kind AS kind,
  COLLECT { MATCH (claim)-[:TARGETS]->(k) RETURN coalesce([(k)-[:SAME_AS]->(t) | t.name][0], k.name) }[0] AS target,
  COUNT { (claim)<-[:ABOUT]-() } + COUNT { (claim)<-[:SAME_AS]-()<-[:ABOUT]-() } AS statements,
  COLLECT {
    MATCH (claim)<-[:SAME_AS*0..1]-(k)
    UNWIND coalesce(k.aliases, []) + [k.text] + coalesce(k.key_text, []) AS wording
    RETURN DISTINCT wording
  } AS wordings
