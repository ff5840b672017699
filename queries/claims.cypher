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

UNWIND COLLECT {
  UNWIND CASE WHEN $target = [] THEN [0] ELSE [] END AS all
  MATCH (c:Claim)
  RETURN c
} + COLLECT {
  UNWIND $target AS id
  MATCH (:Actor {id: id})<-[:SAME_AS*0..1]-()<-[:TARGETS]-()-[:SAME_AS*0..1]->(c:Claim)
  RETURN DISTINCT c
} AS claim
WITH claim
WHERE ($kind IS NULL OR claim.kind = $kind) AND ($words IS NULL OR toLower(claim.text) CONTAINS toLower($words))
WITH claim, COUNT { (claim)<-[:ABOUT]-() } + COUNT { (claim)<-[:SAME_AS]-()<-[:ABOUT]-() } AS statements
ORDER BY statements DESC, claim.id
LIMIT $limit
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
