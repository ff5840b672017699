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
WITH claim, actor, collect(CASE WHEN how IS NULL OR how <> 'denies it' THEN {id: edge.id, how: how} END) AS edges,
  sum(CASE WHEN how IS NULL OR how <> 'denies it' THEN edge.statements END) AS statements,
  max(how IS NULL) AS direct, max(coalesce(how = 'denies it', false)) AS denies,
  min(CASE WHEN how IS NULL OR how <> 'denies it' THEN edge.hedged_only OR edge.nested_only END) AS weak
WHERE (direct OR size(edges) > 0 AND NOT denies) AND NOT ($strict AND weak)
// The actors to show, then their statements, the clearest first.
ORDER BY weak, direct DESC, statements DESC, actor.name, actor.id, claim.id
LIMIT $limit
UNWIND edges AS edge
MATCH (s:Statement {edge: edge.id})
WITH claim, actor, direct, denies, edge.how AS how, s,
  CASE WHEN s.via IS NOT NULL THEN s.via[0]
       WHEN s.nested THEN coalesce([(s)-[:WITHIN]->(o) | o.actor][0], 'another')
  END AS reporter,
  CASE WHEN s.org_id IS NOT NULL
       THEN [(s)-[:ON_BEHALF_OF]->(k) | coalesce([(k)-[:SAME_AS]->(o) | o.name][0], k.name)][0]
  END AS org
ORDER BY s.nested OR s.hedged, how IS NOT NULL, s.nested, reporter IS NOT NULL, NOT s.explicit, s.confidence DESC,
  coalesce(s.said_on, s.published), s.id
WITH claim, actor, direct, denies, head(collect(s)) AS clearest, collect(DISTINCT how) AS inferences,
  collect(DISTINCT reporter) AS reporters, collect(DISTINCT org) AS orgs, collect(s.stance) AS taken,
  count(DISTINCT s.article) AS articles, count(DISTINCT s.origin) AS origins,
  min(CASE WHEN s.said_on >= '0' THEN s.said_on END) AS first_said,
  max(CASE WHEN s.said_on >= '0' THEN s.said_on END) AS last_said,
  max(reporter IS NULL) AS own, min(s.hedged) AS hedged, min(s.nested) AS nested, min(s.hedged OR s.nested) AS weak
WHERE NOT ($strict AND weak)
MATCH (clearest)-[:REPORTED_IN]->(article:Article)
WHERE actor.named OR article.duplicate_of IS NULL // the unnamed of a wire copy are those of the original
RETURN actor.name AS actor,
  orgs AS speaks_for,
  [x IN ['ACCUSES', 'DENIES', 'SUPPORTS', 'CONDEMNS'] WHERE x IN taken | x + ' ' + size([t IN taken WHERE t = x])] AS stances,
  articles, origins, first_said, last_said,
  CASE WHEN own THEN ['own words'] ELSE [] END
    + [r IN reporters[..3] | 'reported by ' + r]
    + CASE WHEN size(reporters) > 3 THEN ['reported by ' + (size(reporters) - 3) + ' more'] ELSE [] END
    + inferences
    + CASE WHEN hedged THEN ['only hedged'] WHEN nested THEN ['only nested'] WHEN weak THEN ['only hedged or nested'] ELSE [] END
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
ORDER BY weak, direct DESC, size(taken) DESC, actor, actor_id, claim_id
