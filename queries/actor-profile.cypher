// name: actor-profile
// about: an actor's stances, what others say in its name, and the stances of others on what it is blamed, defended or known for
// param: actor actor, e.g. North Korea -- the actor
// param: limit int = 100, e.g. 20 -- at most so many rows of each part: those with the most statements
// ask: (tell me|profile|everything|anything|information|) about {actor}
// ask: (profile of|what do we know about|what is known about) {actor}
// ask: who is {actor}
// ask: what does {actor} (stand for|represent|want)
// ask: (positions|position|stances|stance|views|opinions) of {actor}
// ask: what (are|is) (positions|position|stances|stance|views|opinions) of {actor}
// ask: what (are|is) {actor} (positions|stances|views|position|stance)
// ask: what do (people|others|they) say about {actor}
// ask: where does {actor} stand
// returns: part -- own (its stances), in its name (of those who speak for it), or about it (on claims whose target it is)
// returns: actor -- who takes the stance
// returns: stance -- ACCUSES, DENIES, SUPPORTS or CONDEMNS
// returns: claim -- on what
// returns: target -- the party that the claim blames, defends or is about
// returns: statements -- number of statements; of those in its name, these alone
// returns: articles -- number of articles they stand in
// returns: origins -- number of independent origins: wire copies count once, unknown sources not at all
// returns: first_said -- earliest date with a year on which the text says it was said
// returns: last_said -- latest such date
// returns: basis -- own words, reported by X (of the clearest statement); only hedged; only nested; unnamed
// returns: words -- the clearest statement, to the letter
// returns: article -- title of the article with these words, else the name it was read under
// returns: source -- who published it
// returns: date -- when the words were said, else when the article was published
// returns: dated_by -- said or published: what date is
// returns: url -- address of the article
// returns: statement -- id of the statement with these words
// returns: actor_id -- id of the actor who takes the stance
// returns: target_id -- id of the target
// returns: claim_id -- id of the claim
// table: part, actor, stance, claim, statements, origins, basis, words, source, date
:param actor => COLLECT { CALL db.index.fulltext.queryNodes('actors', 'North Korea', {limit: 1}) YIELD node RETURN coalesce([(node)-[:SAME_AS]->(a) | a.id][0], node.id) };
:param limit => 100;

// The stance edges of each part. Those in its name are found through the statements,
// since an actor speaks for it in some and not in others.
UNWIND $actor AS id
MATCH (whom:Actor {id: id})
WITH whom, COLLECT { MATCH (whom)<-[:SAME_AS*0..1]-(k) RETURN k.id } AS keys
OPTIONAL MATCH (whom)<-[:SAME_AS*0..1]-()<-[:ON_BEHALF_OF]-(s:Statement)
WHERE s.edge IS NOT NULL
WITH whom, keys, s.edge AS id, head(collect(s)) AS one, count(s) AS statements
ORDER BY statements DESC, id
WITH whom, keys, collect(one)[..$limit] AS named
UNWIND COLLECT {
  MATCH (whom)-[e:ACCUSES|DENIES|SUPPORTS|CONDEMNS]->()
  RETURN {part: 1, edge: e} ORDER BY e.statements DESC, e.id LIMIT $limit
} + COLLECT {
  UNWIND named AS one
  MATCH (one)<-[:MADE]-()-[:SAME_AS*0..1]->(a:Actor), (one)-[:ABOUT]->()-[:SAME_AS*0..1]->(c:Claim)
  MATCH (a)-[e:ACCUSES|DENIES|SUPPORTS|CONDEMNS]->(c)
  WHERE e.id = one.edge AND a <> whom
  RETURN {part: 2, edge: e}
} + COLLECT {
  MATCH (whom)<-[:SAME_AS*0..1]-()<-[:TARGETS]-()-[:SAME_AS*0..1]->(c:Claim)
  WITH DISTINCT whom, c
  MATCH (a:Actor)-[e:ACCUSES|DENIES|SUPPORTS|CONDEMNS]->(c)
  WHERE a <> whom
  RETURN {part: 3, edge: e} ORDER BY e.statements DESC, e.id LIMIT $limit
} AS found
WITH keys, found.part AS part, found.edge AS edge
MATCH (s:Statement {edge: edge.id})
WHERE part <> 2 OR s.org_id IN keys
WITH part, edge, s
ORDER BY s.nested, s.hedged, s.via IS NOT NULL, NOT s.explicit, s.confidence DESC, coalesce(s.said_on, s.published), s.id
WITH part, edge, startNode(edge) AS actor, endNode(edge) AS claim, head(collect(s)) AS s,
  count(*) AS statements, count(DISTINCT s.article) AS articles, count(DISTINCT s.origin) AS origins,
  min(CASE WHEN s.said_on >= '0' THEN s.said_on END) AS first_said,
  max(CASE WHEN s.said_on >= '0' THEN s.said_on END) AS last_said,
  min(s.hedged) AS hedged, min(s.nested) AS nested
WITH *, COLLECT { MATCH (claim)-[:TARGETS]->(k) OPTIONAL MATCH (k)-[:SAME_AS]->(o:Actor) RETURN coalesce(o, k) }[0] AS target
MATCH (s)-[:REPORTED_IN]->(article:Article)
WHERE actor.named OR article.duplicate_of IS NULL // the unnamed of a wire copy are those of the original
RETURN ['own', 'in its name', 'about it'][part - 1] AS part,
  actor.name AS actor,
  type(edge) AS stance,
  claim.text AS claim,
  target.name AS target,
  statements, articles, origins, first_said, last_said,
  [CASE WHEN s.via IS NOT NULL THEN 'reported by ' + s.via[0]
        WHEN s.nested THEN 'reported by ' + coalesce([(s)-[:WITHIN]->(o) | o.actor][0], 'another')
        ELSE 'own words' END]
    + CASE WHEN hedged THEN ['only hedged'] WHEN nested THEN ['only nested'] ELSE [] END
    + CASE WHEN actor.named THEN [] ELSE ['unnamed'] END AS basis,
  s.quote AS words,
  coalesce(article.title, article.docs[0]) AS article,
  article.source AS source,
  coalesce(s.said_on, s.published) AS date,
  CASE WHEN s.said_on IS NOT NULL THEN 'said' WHEN s.published IS NOT NULL THEN 'published' END AS dated_by,
  article.url AS url,
  s.id AS statement,
  actor.id AS actor_id,
  target.id AS target_id,
  claim.id AS claim_id
ORDER BY part = 'about it', part = 'in its name', statements DESC, edge.id
