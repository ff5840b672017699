// name: claims
// about: the claims of the graph, those with the most statements first
// param: words string = none -- claims with these words in their text, just so
// param: kind string = none -- allegation, act or position
// param: target actor = none -- claims that blame, defend or are about this actor
// param: limit int = 50 -- at most so many claims
// returns: claim -- the claim
// returns: kind -- allegation, act or position
// returns: target -- the party that it blames, defends or is about
// returns: statements -- number of statements on it, those in captions and related links included
// returns: accuse -- number of actors that accuse
// returns: deny -- that deny it
// returns: support -- that support it
// returns: condemn -- that condemn it
// returns: wordings -- other wordings, at most five
// returns: claim_id -- its id
// table: claim, kind, target, statements, accuse, deny, support, condemn, claim_id

// Only the representative of several keys has a key_text; the statements of the others
// are counted for it alone.
UNWIND COLLECT {
  UNWIND CASE WHEN $target = [] THEN [0] ELSE [] END AS all
  MATCH (c:Claim)
  WHERE ($kind IS NULL OR c.kind = $kind) AND ($words IS NULL OR toLower(c.text) CONTAINS toLower($words))
  WITH c, COUNT { (c)<-[:ABOUT]-() } +
    CASE WHEN c.key_text IS NULL THEN 0 ELSE COUNT { (c)<-[:SAME_AS]-()<-[:ABOUT]-() } END AS n
  ORDER BY n DESC, c.id LIMIT $limit
  RETURN [c, n]
} + COLLECT {
  UNWIND $target AS id
  MATCH (:Actor {id: id})<-[:SAME_AS*0..1]-()<-[:TARGETS]-()-[:SAME_AS*0..1]->(c:Claim)
  WHERE ($kind IS NULL OR c.kind = $kind) AND ($words IS NULL OR toLower(c.text) CONTAINS toLower($words))
  WITH DISTINCT c
  WITH c, COUNT { (c)<-[:ABOUT]-() } +
    CASE WHEN c.key_text IS NULL THEN 0 ELSE COUNT { (c)<-[:SAME_AS]-()<-[:ABOUT]-() } END AS n
  ORDER BY n DESC, c.id LIMIT $limit
  RETURN [c, n]
} AS found
WITH found[0] AS claim, found[1] AS statements
RETURN claim.text AS claim,
  claim.kind AS kind,
  COLLECT { MATCH (claim)-[:TARGETS]->(k) RETURN coalesce([(k)-[:SAME_AS]->(o) | o.name][0], k.name) }[0] AS target,
  statements,
  COUNT { (claim)<-[:ACCUSES]-() } AS accuse,
  COUNT { (claim)<-[:DENIES]-() } AS deny,
  COUNT { (claim)<-[:SUPPORTS]-() } AS support,
  COUNT { (claim)<-[:CONDEMNS]-() } AS condemn,
  COLLECT {
    MATCH (claim)<-[:SAME_AS*0..1]-(k)
    UNWIND coalesce(k.aliases, []) + [coalesce(k.key_text, k.text)] AS wording
    WITH DISTINCT wording
    WHERE wording <> claim.text
    RETURN wording ORDER BY wording LIMIT 5
  } AS wordings,
  claim.id AS claim_id
ORDER BY statements DESC, claim_id
