// name: backers
// about: who backs an allegation, and on what evidence: one row an actor
// param: claim allegation, e.g. cyber-attack on Sony -- the allegation
// param: strict bool = false, e.g. true -- leave out actors whose evidence is only hedged or only nested in the words of others
// param: limit int = 200, e.g. 20 -- at most so many actors: those with the most statements
// ask: who (backs|supports|believes|endorses|confirms|shares|alleges|claims|agrees with|agrees|says|thinks|maintains|asserts|insists|argues) (that|to|) {claim}
// ask: who (is|stands|are) (behind|for|in favour of) {claim}
// ask: who (accuses|blames|suspects|charges) {claim}
// ask: (backers|supporters|proponents) of {claim}
// ask: who makes (the|) {claim}
// returns: actor -- name of the actor
// returns: speaks_for -- bodies or states that the statements have it speak for
// returns: stances -- its stances, each with the number of statements
// returns: articles -- number of articles the statements stand in
// returns: origins -- number of independent origins: wire copies count once, unknown sources not at all
// returns: first_said -- earliest date with a year on which the text says it was said
// returns: last_said -- latest such date
// returns: basis -- own words; reported by X; denies the contrary; takes the act as fact; only hedged; only nested; unnamed; also denies it
// returns: words -- the clearest statement, to the letter
// returns: article -- title of the article with these words, else the name it was read under
// returns: source -- who published it
// returns: date -- when the words were said, else when the article was published
// returns: dated_by -- said or published: what date is
// returns: url -- address of the article
// returns: statement -- id of the statement with these words
// returns: actor_id -- id of the actor
// returns: claim -- the allegation
// returns: claim_id -- its id
// table: actor, speaks_for, stances, articles, origins, basis, words, source, date
:param claim => COLLECT { CALL db.index.fulltext.queryNodes('claims', 'cyber-attack on Sony', {limit: 1}) YIELD node RETURN coalesce([(node)-[:SAME_AS]->(c) | c.id][0], node.id) };
:param strict => false;
:param limit => 200;

// Edges from which backing follows, and denials. What follows from a stance on an act
// gives way to a denial of the allegation itself.
UNWIND $claim AS id
MATCH (claim:Claim {id: id})
UNWIND COLLECT {
  MATCH (a:Actor)-[e:ACCUSES|SUPPORTS|DENIES]->(claim)
  RETURN [a, e, CASE type(e) WHEN 'DENIES' THEN 'denies it' END]
} + COLLECT {
  MATCH (claim)<-[:SAME_AS*0..1]-()-[:CONTRADICTS]-()-[:SAME_AS*0..1]->(:Claim)<-[e:DENIES|CONDEMNS]-(a:Actor)
  RETURN DISTINCT [a, e, 'denies the contrary']
} + COLLECT {
  MATCH (claim)<-[:SAME_AS*0..1]-()<-[:PRESUPPOSES]-()-[:SAME_AS*0..1]->(:Claim)<-[e:CONDEMNS|SUPPORTS]-(a:Actor)
  RETURN DISTINCT [a, e, 'takes the act as fact']
} AS found
WITH claim, found[0] AS actor, found[1] AS edge, found[2] AS how
WITH claim, actor, collect(CASE WHEN how IS NULL OR how <> 'denies it' THEN {edge: edge, how: how} END) AS edges,
  sum(CASE WHEN how IS NULL OR how <> 'denies it' THEN edge.statements END) AS statements,
  max(how IS NULL) AS direct, max(coalesce(how = 'denies it', false)) AS denies,
  min(CASE WHEN how IS NULL OR how <> 'denies it' THEN edge.hedged_only OR edge.nested_only END) AS weak
WHERE (direct OR size(edges) > 0 AND NOT denies) AND NOT ($strict AND weak)
// The actors to show, then their statements, the clearest first.
ORDER BY weak, direct DESC, statements DESC, actor.id, claim.id
LIMIT $limit
UNWIND edges AS x
WITH claim, actor, statements, direct, denies, x.edge AS edge, x.how AS how, size(edges) AS several
MATCH (s:Statement {edge: edge.id})
WITH claim, actor, statements, direct, denies, edge, how, several > 1 AS several, s,
  CASE WHEN s.via IS NOT NULL THEN s.via[0]
       WHEN s.nested THEN coalesce([(s)-[:WITHIN]->(o) | o.actor][0], 'another')
  END AS reporter,
  CASE WHEN s.org_id IS NOT NULL
       THEN [(s)-[:ON_BEHALF_OF]->(k) | coalesce([(k)-[:SAME_AS]->(o) | o.name][0], k.name)][0]
  END AS org
ORDER BY NOT s.clearness STARTS WITH '00', how IS NOT NULL, s.clearness
WITH claim, actor, statements, direct, denies, collect(DISTINCT edge) AS edges, head(collect(s)) AS clearest,
  collect(DISTINCT how) AS inferences, collect(DISTINCT reporter) AS reporters, collect(DISTINCT org) AS orgs,
  max(reporter IS NULL) AS own,
  count(DISTINCT CASE WHEN several THEN s.article END) AS articles, count(DISTINCT CASE WHEN several THEN s.origin END) AS origins
WITH *, clearest.hedged OR clearest.nested AS weak // the clearest of weak ones is weak
WHERE NOT ($strict AND weak)
MATCH (clearest)-[:REPORTED_IN]->(article:Article)
WHERE actor.named OR article.duplicate_of IS NULL // the unnamed of a wire copy are those of the original
RETURN actor.name AS actor,
  orgs AS speaks_for,
  [x IN ['ACCUSES', 'DENIES', 'SUPPORTS', 'CONDEMNS'] WHERE any(e IN edges WHERE type(e) = x)
    | x + ' ' + reduce(n = 0, e IN edges | n + CASE type(e) WHEN x THEN e.statements ELSE 0 END)] AS stances,
  CASE articles WHEN 0 THEN edges[0].articles ELSE articles END AS articles,
  CASE articles WHEN 0 THEN edges[0].origins ELSE origins END AS origins,
  reduce(d = edges[0].first_said, e IN edges[1..] | CASE WHEN d IS NULL OR e.first_said < d THEN e.first_said ELSE d END) AS first_said,
  reduce(d = edges[0].last_said, e IN edges[1..] | CASE WHEN d IS NULL OR e.last_said > d THEN e.last_said ELSE d END) AS last_said,
  CASE WHEN own THEN ['own words'] ELSE [] END
    + [r IN reporters[..3] | 'reported by ' + r]
    + CASE WHEN size(reporters) > 3 THEN ['reported by ' + (size(reporters) - 3) + ' more'] ELSE [] END
    + inferences
    + CASE WHEN all(e IN edges WHERE e.hedged_only) THEN ['only hedged'] WHEN all(e IN edges WHERE e.nested_only) THEN ['only nested'] WHEN weak THEN ['only hedged or nested'] ELSE [] END
    + CASE WHEN actor.named THEN [] ELSE ['unnamed'] END
    + CASE WHEN denies THEN ['also denies it'] ELSE [] END AS basis,
  clearest.quote AS words,
  coalesce(article.title, article.docs[0]) AS article,
  article.source AS source,
  coalesce(clearest.said_on, clearest.published) AS date,
  CASE WHEN clearest.said_on IS NOT NULL THEN 'said' WHEN clearest.published IS NOT NULL THEN 'published' END AS dated_by,
  article.url AS url,
  clearest.id AS statement,
  actor.id AS actor_id,
  claim.text AS claim,
  claim.id AS claim_id
ORDER BY weak, direct DESC, statements DESC, actor, actor_id, claim_id
