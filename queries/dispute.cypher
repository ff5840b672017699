// name: dispute
// about: where everybody stands on a claim: one row an actor and stance, those for it first
// param: claim claim, e.g. cyber-attack on Sony -- the claim
// param: strict bool = false, e.g. true -- leave out stances whose evidence is only hedged or only nested in the words of others
// param: limit int = 200, e.g. 20 -- at most so many rows: those with the most statements
// ask: who is for and (who is|) against {claim}
// ask: (both|two) sides (of|on|in) {claim}
// ask: where does (everybody|everyone|each|anybody|who) stand on {claim}
// ask: who stands where on {claim}
// ask: who (says|said) what (on|about) {claim}
// ask: (dispute|debate|controversy) (over|about|on) {claim}
// ask: (compare|contrast) (positions|stances|views) on {claim}
// ask: is {claim} (disputed|contested|true)
// returns: side -- for, against, or rival (for another explanation of the same event)
// returns: actor -- name of the actor
// returns: speaks_for -- bodies or states that the statements have it speak for
// returns: stance -- ACCUSES, DENIES, SUPPORTS or CONDEMNS
// returns: statements -- number of statements
// returns: articles -- number of articles they stand in
// returns: origins -- number of independent origins: wire copies count once, unknown sources not at all
// returns: first_said -- earliest date with a year on which the text says it was said
// returns: last_said -- latest such date
// returns: basis -- own words; reported by X; denies or asserts the contrary; takes the act as fact; condemns the making of it; supports a rival claim; only hedged; only nested; unnamed
// returns: words -- the clearest statement, to the letter
// returns: article -- title of the article with these words, else the name it was read under
// returns: source -- who published it
// returns: date -- when the words were said, else when the article was published
// returns: dated_by -- said or published: what date is
// returns: url -- address of the article
// returns: statement -- id of the statement with these words
// returns: actor_id -- id of the actor
// returns: about -- the claim that the stance is on: the claim itself, or the act, contrary or rival
// returns: claim -- the claim asked for
// returns: claim_id -- its id
// table: side, actor, speaks_for, stance, statements, origins, basis, words, source, date
:param claim => COLLECT { CALL db.index.fulltext.queryNodes('claims', 'cyber-attack on Sony', {limit: 1}) YIELD node RETURN coalesce([(node)-[:SAME_AS]->(c) | c.id][0], node.id) };
:param strict => false;
:param limit => 200;

// Stance edges on the claim itself, then those from which something follows for it.
// What follows gives way to the actor's own stance on the claim.
UNWIND $claim AS id
MATCH (claim:Claim {id: id})
UNWIND COLLECT {
  MATCH (a:Actor)-[e:ACCUSES|DENIES|SUPPORTS|CONDEMNS]->(claim)
  RETURN [a, e, claim, CASE WHEN type(e) IN ['ACCUSES', 'SUPPORTS'] THEN 1 ELSE 2 END, null]
} + COLLECT {
  MATCH (claim)<-[:SAME_AS*0..1]-()-[:CONTRADICTS]-()-[:SAME_AS*0..1]->(c:Claim)<-[e:ACCUSES|DENIES|SUPPORTS|CONDEMNS]-(a:Actor)
  WITH DISTINCT a, e, c, type(e) IN ['ACCUSES', 'SUPPORTS'] AS contrary
  RETURN [a, e, c, CASE WHEN contrary THEN 2 ELSE 1 END, CASE WHEN contrary THEN 'asserts the contrary' ELSE 'denies the contrary' END]
} + COLLECT {
  MATCH (claim)<-[:SAME_AS*0..1]-()<-[:PRESUPPOSES]-()-[:SAME_AS*0..1]->(c:Claim)<-[e:CONDEMNS|SUPPORTS]-(a:Actor)
  RETURN DISTINCT [a, e, c, 1, 'takes the act as fact']
} + COLLECT {
  MATCH (claim)<-[:SAME_AS*0..1]-()<-[:ASSERTS]-()-[:SAME_AS*0..1]->(c:Claim)<-[e:CONDEMNS]-(a:Actor)
  RETURN DISTINCT [a, e, c, 2, 'condemns the making of it']
} + COLLECT {
  MATCH (claim)<-[:SAME_AS*0..1]-()-[:RIVALS]-()-[:SAME_AS*0..1]->(c:Claim)<-[e:ACCUSES|SUPPORTS]-(a:Actor)
  RETURN DISTINCT [a, e, c, 3, 'supports a rival claim']
} AS found
WITH claim, found[0] AS actor, collect({edge: found[1], on: found[2], side: found[3], how: found[4]}) AS stances
WITH claim, actor, stances, [x IN stances WHERE x.how IS NULL | x.side] AS own
UNWIND stances AS x
WITH claim, actor, own, x.edge AS edge, x.on AS about, x.side AS side, x.how AS how
WHERE (how IS NULL OR side = 3 OR none(o IN own WHERE o <> side))
  AND NOT ($strict AND (edge.hedged_only OR edge.nested_only))
// The stances to show, then their statements, the clearest first.
WITH claim, actor, edge, about, side, how
ORDER BY side, edge.hedged_only OR edge.nested_only, how IS NOT NULL, edge.statements DESC, edge.id, claim.id
LIMIT $limit
MATCH (s:Statement {edge: edge.id})
WITH claim, actor, edge, about, side, how, s,
  CASE WHEN s.via IS NOT NULL THEN s.via[0]
       WHEN s.nested THEN coalesce([(s)-[:WITHIN]->(o) | o.actor][0], 'another')
  END AS reporter,
  CASE WHEN s.org_id IS NOT NULL
       THEN [(s)-[:ON_BEHALF_OF]->(k) | coalesce([(k)-[:SAME_AS]->(o) | o.name][0], k.name)][0]
  END AS org
ORDER BY s.clearness
WITH claim, actor, edge, about, side, how, head(collect(s)) AS clearest,
  collect(DISTINCT reporter) AS reporters, collect(DISTINCT org) AS orgs,
  max(reporter IS NULL) AS own
WITH *, clearest.hedged OR clearest.nested AS weak // the clearest of weak ones is weak
WHERE NOT ($strict AND weak)
MATCH (clearest)-[:REPORTED_IN]->(article:Article)
WHERE actor.named OR article.duplicate_of IS NULL // the unnamed of a wire copy are those of the original
RETURN ['for', 'against', 'rival'][side - 1] AS side,
  actor.name AS actor,
  orgs AS speaks_for,
  type(edge) AS stance,
  edge.statements AS statements,
  edge.articles AS articles,
  edge.origins AS origins,
  edge.first_said AS first_said,
  edge.last_said AS last_said,
  CASE WHEN own THEN ['own words'] ELSE [] END
    + [r IN reporters[..3] | 'reported by ' + r]
    + CASE WHEN size(reporters) > 3 THEN ['reported by ' + (size(reporters) - 3) + ' more'] ELSE [] END
    + CASE WHEN how IS NULL THEN [] ELSE [how] END
    + CASE WHEN edge.hedged_only THEN ['only hedged'] WHEN edge.nested_only THEN ['only nested'] WHEN weak THEN ['only hedged or nested'] ELSE [] END
    + CASE WHEN actor.named THEN [] ELSE ['unnamed'] END AS basis,
  clearest.quote AS words,
  coalesce(article.title, article.docs[0]) AS article,
  article.source AS source,
  coalesce(clearest.said_on, clearest.published) AS date,
  CASE WHEN clearest.said_on IS NOT NULL THEN 'said' WHEN clearest.published IS NOT NULL THEN 'published' END AS dated_by,
  article.url AS url,
  clearest.id AS statement,
  actor.id AS actor_id,
  about.text AS about,
  claim.text AS claim,
  claim.id AS claim_id
ORDER BY side = 'rival', side = 'against', weak, how IS NOT NULL, statements DESC, actor, actor_id, edge.id, claim_id
