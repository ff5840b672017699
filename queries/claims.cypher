// name: claims
// about: the claims of the graph, those with the most statements first
// param: words string = none, e.g. Sony -- claims with these words in their text, just so
// param: kind claimkind = none, e.g. allegation -- allegation, act or position
// param: target actor = none, e.g. North Korea -- claims that blame, defend or are about this actor
// param: limit int = 50, e.g. 20 -- at most so many claims
// ask: (which|what|) claims (are there|there are|exist|are made|) (about|against|on|concerning) {target}
// ask: (all|the|which|what|list|) claims (are there|there are|exist|)
// ask: what is {target} (blamed|accused|suspected|said) (for|of|to have done|)
// ask: what (is|are) (it|) all about
// ask: what (are|) (topics|issues|subjects|allegations)
// returns: claim -- the claim
// returns: kind -- allegation, act or position
// returns: target -- the party that it blames, defends or is about
// returns: statements -- number of statements on it; captions and related links never count
// returns: accuse -- number of actors that accuse
// returns: deny -- that deny it
// returns: support -- that support it
// returns: condemn -- that condemn it
// returns: wordings -- other wordings, at most five
// returns: claim_id -- its id
// table: claim, kind, target, statements, accuse, deny, support, condemn, claim_id
:param words => null;
:param kind => null;
:param target => [];
:param limit => 50;

// Only the representative of several keys has a key_text; the statements of the others
// are counted for it alone.
UNWIND COLLECT {
  MATCH (c:Claim)
  WHERE c.statements > CASE WHEN $target = [] THEN 0 ELSE 1000000000 END AND c.id IS NOT NULL
    AND ($kind IS NULL OR c.kind = $kind) AND ($words IS NULL OR toLower(c.text) CONTAINS toLower($words))
  RETURN c ORDER BY c.statements DESC, c.id DESC LIMIT $limit
} + COLLECT {
  UNWIND $target AS id
  MATCH (:Actor {id: id})<-[:SAME_AS*0..1]-()<-[:TARGETS]-()-[:SAME_AS*0..1]->(c:Claim)
  WHERE ($kind IS NULL OR c.kind = $kind) AND ($words IS NULL OR toLower(c.text) CONTAINS toLower($words))
  WITH DISTINCT c
  WHERE c.statements > 0
  RETURN c ORDER BY c.statements DESC, c.id DESC LIMIT $limit
} AS claim
RETURN claim.text AS claim,
  claim.kind AS kind,
  COLLECT { MATCH (claim)-[:TARGETS]->(k) RETURN coalesce([(k)-[:SAME_AS]->(o) | o.name][0], k.name) }[0] AS target,
  claim.statements AS statements,
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
ORDER BY statements DESC, claim_id DESC
