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
OPTIONAL MATCH (whom)<-[:SAME_AS*0..1]-()<-[:ON_BEHALF_OF]-(s:Statement)
WHERE s.edge IS NOT NULL
WITH whom, s.edge AS id, collect(s) AS found
ORDER BY size(found) DESC, id
WITH whom, [found IN collect(found)[..$limit] WHERE size(found) > 0] AS named
UNWIND COLLECT {
  MATCH (whom)-[e:ACCUSES|DENIES|SUPPORTS|CONDEMNS]->()
  RETURN {part: 1, edge: e, statement: e.clearest} ORDER BY e.statements DESC, e.id LIMIT $limit
} + COLLECT {
  UNWIND named AS found
  WITH found, found[0] AS one
  MATCH (one)<-[:MADE]-()-[:SAME_AS*0..1]->(a:Actor), (one)-[:ABOUT]->()-[:SAME_AS*0..1]->(c:Claim)
  MATCH (a)-[e:ACCUSES|DENIES|SUPPORTS|CONDEMNS]->(c)
  WHERE e.id = one.edge AND a <> whom
  RETURN {part: 2, edge: e, statement: COLLECT { UNWIND found AS s RETURN s.id ORDER BY s.clearness LIMIT 1 }[0], sum: {
    statements: size(found),
    articles: COUNT { UNWIND found AS s RETURN DISTINCT s.article },
    origins: COUNT { UNWIND found AS s WITH s WHERE s.origin IS NOT NULL RETURN DISTINCT s.origin },
    first_said: COLLECT { UNWIND found AS s WITH s.said_on AS d WHERE d >= '0' RETURN d ORDER BY d LIMIT 1 }[0],
    last_said: COLLECT { UNWIND found AS s WITH s.said_on AS d WHERE d >= '0' RETURN d ORDER BY d DESC LIMIT 1 }[0],
    hedged_only: all(s IN found WHERE s.hedged), nested_only: all(s IN found WHERE s.nested)}}
} + COLLECT {
  MATCH (whom)<-[:SAME_AS*0..1]-()<-[:TARGETS]-()-[:SAME_AS*0..1]->(c:Claim)
  WITH DISTINCT whom, c
  MATCH (a:Actor)-[e:ACCUSES|DENIES|SUPPORTS|CONDEMNS]->(c)
  WHERE a <> whom
  RETURN {part: 3, edge: e, statement: e.clearest} ORDER BY e.statements DESC, e.id LIMIT $limit
} AS found
WITH found.part AS part, found.edge AS edge, startNode(found.edge) AS actor, endNode(found.edge) AS claim,
  coalesce(found.sum, properties(found.edge)) AS sum, COLLECT { MATCH (s:Statement {id: found.statement}) RETURN s }[0] AS s
WITH *, COLLECT { MATCH (claim)-[:TARGETS]->(k) OPTIONAL MATCH (k)-[:SAME_AS]->(o:Actor) RETURN coalesce(o, k) }[0] AS target
MATCH (s)-[:REPORTED_IN]->(article:Article)
WHERE actor.named OR article.duplicate_of IS NULL // the unnamed of a wire copy are those of the original
RETURN ['own', 'in its name', 'about it'][part - 1] AS part,
  actor.name AS actor,
  type(edge) AS stance,
  claim.text AS claim,
  target.name AS target,
  sum.statements AS statements, sum.articles AS articles, sum.origins AS origins, sum.first_said AS first_said, sum.last_said AS last_said,
  [CASE WHEN s.via IS NOT NULL THEN 'reported by ' + s.via[0]
        WHEN s.nested THEN 'reported by ' + coalesce([(s)-[:WITHIN]->(o) | o.actor][0], 'another')
        ELSE 'own words' END]
    + CASE WHEN sum.hedged_only THEN ['only hedged'] WHEN sum.nested_only THEN ['only nested'] ELSE [] END
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
