// name: path
// about: how two actors are connected through claims: claims on which both take a stance, else claims that each shares with a third
// param: from actor, e.g. FBI -- the one actor
// param: to actor, e.g. North Korea -- the other
// param: limit int = 5, e.g. 1 -- at most so many paths: those with the most statements
// ask: how (is|are) {from} (connected|linked|related|tied) (to|with|and) {to}
// ask: (link|connection|path|relation|tie) (between|from) {from} (and|to) {to}
// ask: (is there|) (link|connection|path|relation) (between|from) {from} (and|to) {to}
// ask: what (connects|links|do) {from} (and|to|with) {to} (have in common|)
// ask: how are {from} and {to} (connected|linked|related|tied)
// returns: path -- number of the path, from 1
// returns: step -- number of the step on it, from 1
// returns: actor -- who takes the stance
// returns: stance -- ACCUSES, DENIES, SUPPORTS or CONDEMNS
// returns: claim -- on what: the claim that joins this step to the one before or after
// returns: statements -- number of statements
// returns: basis -- own words or reported by X; and only hedged, only nested
// returns: words -- the clearest statement, to the letter
// returns: article -- title of the article with these words, else the name it was read under
// returns: source -- who published it
// returns: date -- when the words were said, else when the article was published
// returns: dated_by -- said or published: what date is
// returns: url -- address of the article
// returns: statement -- id of the statement with these words
// returns: actor_id -- id of the actor
// returns: claim_id -- id of the claim
// table: path, step, actor, stance, claim, words, source, date
:param from => COLLECT { CALL db.index.fulltext.queryNodes('actors', 'FBI', {limit: 1}) YIELD node RETURN coalesce([(node)-[:SAME_AS]->(a) | a.id][0], node.id) };
:param to => COLLECT { CALL db.index.fulltext.queryNodes('actors', 'North Korea', {limit: 1}) YIELD node RETURN coalesce([(node)-[:SAME_AS]->(a) | a.id][0], node.id) };
:param limit => 5;

WITH COLLECT {
  UNWIND $from AS x
  UNWIND $to AS y
  WITH x, y WHERE x <> y
  MATCH (a:Actor {id: x})-[e:ACCUSES|DENIES|SUPPORTS|CONDEMNS]->(c:Claim)
  MATCH (c)<-[f:ACCUSES|DENIES|SUPPORTS|CONDEMNS]-(b:Actor {id: y})
  RETURN [e, f] ORDER BY e.statements + f.statements DESC, e.id, f.id LIMIT $limit
} AS near
WITH near, COLLECT {
  UNWIND CASE WHEN near = [] THEN $from ELSE [] END AS x
  UNWIND $to AS y
  WITH x, y WHERE x <> y
  MATCH (a:Actor {id: x})-[e:ACCUSES|DENIES|SUPPORTS|CONDEMNS]->(c:Claim)<-[f:ACCUSES|DENIES|SUPPORTS|CONDEMNS]-(m:Actor),
    (m)-[g:ACCUSES|DENIES|SUPPORTS|CONDEMNS]->(d:Claim)<-[h:ACCUSES|DENIES|SUPPORTS|CONDEMNS]-(b:Actor {id: y})
  USING JOIN ON m
  WHERE m.named
  RETURN [e, f, g, h] ORDER BY e.statements + f.statements + g.statements + h.statements DESC, e.id, f.id, g.id, h.id LIMIT $limit
} AS far
WITH near + far AS paths
UNWIND range(0, size(paths) - 1) AS p
UNWIND range(0, size(paths[p]) - 1) AS i
WITH p + 1 AS path, i + 1 AS step, paths[p][i] AS e
WITH path, step, e, startNode(e) AS actor, endNode(e) AS claim, COLLECT { MATCH (s:Statement {id: e.clearest}) RETURN s }[0] AS s
MATCH (s)-[:REPORTED_IN]->(article:Article)
RETURN path,
  step,
  actor.name AS actor,
  type(e) AS stance,
  claim.text AS claim,
  e.statements AS statements,
  [CASE WHEN s.via IS NOT NULL THEN 'reported by ' + s.via[0]
        WHEN s.nested THEN 'reported by ' + coalesce([(s)-[:WITHIN]->(o) | o.actor][0], 'another')
        ELSE 'own words' END]
    + CASE WHEN e.hedged_only THEN ['only hedged'] WHEN e.nested_only THEN ['only nested'] ELSE [] END AS basis,
  s.quote AS words,
  coalesce(article.title, article.docs[0]) AS article,
  article.source AS source,
  coalesce(s.said_on, s.published) AS date,
  CASE WHEN s.said_on IS NOT NULL THEN 'said' WHEN s.published IS NOT NULL THEN 'published' END AS dated_by,
  article.url AS url,
  s.id AS statement,
  actor.id AS actor_id,
  claim.id AS claim_id
ORDER BY path, step
