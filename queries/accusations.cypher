// name: accusations
// about: who accuses whom of what, those with the most statements first
// param: accuser actor = none, e.g. FBI -- accusations by this actor
// param: target actor = none, e.g. North Korea -- accusations against this actor
// param: unnamed bool = false, e.g. true -- list also accusers whom the article does not name
// param: strict bool = false, e.g. true -- leave out accusations whose evidence is only hedged or only nested in the words of others
// param: limit int = 100, e.g. 20 -- at most so many accusations
// ask: who accuses whom (of what|)
// ask: who (blames|accuses) whom for what
// ask: who (accuses|blames|charges|attacks) {target} (of what|for what|)
// ask: (what|who|whom) (does|did|has) {accuser} (accuse|blame|accused|blamed)
// ask: what (does|did|has) {accuser} (accuse|blame|accused|blamed) {target} (of|for)
// ask: (does|did|has) {accuser} (accuse|blame|accused|blamed) {target} (of anything|)
// ask: (all|list|) accusations
// ask: (who made|who makes|which|) (accusations|charges|allegations) against {target}
// ask: (accusations|charges|allegations) (by|from) {accuser}
// ask: (accusations|charges|allegations) (by|from) {accuser} against {target}
// returns: accuser -- name of the actor that accuses
// returns: target -- whom it accuses
// returns: claim -- of what
// returns: statements -- number of statements
// returns: articles -- number of articles they stand in
// returns: origins -- number of independent origins: wire copies count once, unknown sources not at all
// returns: first_said -- earliest date with a year on which the text says it was said
// returns: last_said -- latest such date
// returns: basis -- of the clearest statement: own words or reported by X; and only hedged, only nested, unnamed
// returns: words -- the clearest statement, to the letter
// returns: article -- title of the article with these words, else the name it was read under
// returns: source -- who published it
// returns: date -- when the words were said, else when the article was published
// returns: dated_by -- said or published: what date is
// returns: url -- address of the article
// returns: statement -- id of the statement with these words
// returns: accuser_id -- id of the accuser
// returns: target_id -- id of the target
// returns: claim_id -- id of the claim
// table: accuser, target, claim, statements, origins, basis, words, source, date
:param accuser => [];
:param target => [];
:param unnamed => false;
:param strict => false;
:param limit => 100;

WITH COLLECT { UNWIND $target AS id MATCH (:Actor {id: id})<-[:SAME_AS*0..1]-(k) RETURN k.id } AS keys
// The index gives all accusations in just this order; with an accuser or target, none.
UNWIND COLLECT {
  MATCH (a)-[e:ACCUSES]->()
  WHERE e.statements > CASE WHEN $accuser = [] AND $target = [] THEN 0 ELSE 1000000000 END AND e.id IS NOT NULL
    AND ($unnamed OR a.named) AND NOT ($strict AND (e.hedged_only OR e.nested_only))
  RETURN e ORDER BY e.statements DESC, e.id DESC LIMIT $limit
} + COLLECT {
  UNWIND $accuser AS id
  MATCH (a:Actor {id: id})-[e:ACCUSES]->(c)
  WHERE ($unnamed OR a.named) AND NOT ($strict AND (e.hedged_only OR e.nested_only))
    AND ($target = [] OR EXISTS { MATCH (c)<-[:SAME_AS*0..1]-()-[:TARGETS]->(k) WHERE k.id IN keys })
  RETURN e ORDER BY e.statements DESC, e.id DESC LIMIT $limit
} + COLLECT {
  UNWIND CASE WHEN $accuser = [] THEN $target ELSE [] END AS id
  MATCH (:Actor {id: id})<-[:SAME_AS*0..1]-()<-[:TARGETS]-()-[:SAME_AS*0..1]->(c:Claim)
  WITH DISTINCT c
  MATCH (a)-[e:ACCUSES]->(c)
  WHERE ($unnamed OR a.named) AND NOT ($strict AND (e.hedged_only OR e.nested_only))
  RETURN e ORDER BY e.statements DESC, e.id DESC LIMIT $limit
} AS edge
WITH startNode(edge) AS accuser, edge, endNode(edge) AS claim
WITH accuser, edge, claim,
  COLLECT { MATCH (claim)-[:TARGETS]->(k) OPTIONAL MATCH (k)-[:SAME_AS]->(o:Actor) RETURN coalesce(o, k) }[0] AS target,
  COLLECT { MATCH (s:Statement {id: edge.clearest}) RETURN s }[0] AS s
MATCH (s)-[:REPORTED_IN]->(article:Article)
WHERE accuser.named OR article.duplicate_of IS NULL // the unnamed of a wire copy are those of the original
RETURN accuser.name AS accuser,
  target.name AS target,
  claim.text AS claim,
  edge.statements AS statements,
  edge.articles AS articles,
  edge.origins AS origins,
  edge.first_said AS first_said,
  edge.last_said AS last_said,
  [CASE WHEN s.via IS NOT NULL THEN 'reported by ' + s.via[0]
        WHEN s.nested THEN 'reported by ' + coalesce([(s)-[:WITHIN]->(o) | o.actor][0], 'another')
        ELSE 'own words' END]
    + CASE WHEN edge.hedged_only THEN ['only hedged'] WHEN edge.nested_only THEN ['only nested'] ELSE [] END
    + CASE WHEN accuser.named THEN [] ELSE ['unnamed'] END AS basis,
  s.quote AS words,
  coalesce(article.title, article.docs[0]) AS article,
  article.source AS source,
  coalesce(s.said_on, s.published) AS date,
  CASE WHEN s.said_on IS NOT NULL THEN 'said' WHEN s.published IS NOT NULL THEN 'published' END AS dated_by,
  article.url AS url,
  s.id AS statement,
  accuser.id AS accuser_id,
  target.id AS target_id,
  claim.id AS claim_id
ORDER BY statements DESC, edge.id DESC
