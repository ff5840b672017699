// name: spokespeople
// about: who speaks for an actor, or is part of it, and what shows it
// param: actor actor, e.g. North Korea -- the body or state
// param: limit int = 50, e.g. 20 -- at most so many, those with the most statements
// ask: who (speaks|spoke|talks) (for|on behalf of|in the name of) {actor}
// ask: who (are|is|were) {actor} (spokesmen|spokesman|spokespeople|spokesperson|spokeswoman|speakers|representatives|envoys)
// ask: (who is|who are|) (spokesmen|spokesman|spokespeople|spokesperson|spokeswoman|representatives|envoys) (of|for) {actor}
// ask: who represents {actor}
// returns: spokesperson -- who speaks for it
// returns: relation -- speaks for, or part of
// returns: known_from -- statements, or codebook
// returns: statements -- number of statements in its name that count
// returns: articles -- number of articles they stand in
// returns: stances -- the stances taken, each with the number of statements
// returns: first_said -- earliest date with a year of such a statement
// returns: last_said -- latest such date
// returns: stance -- of the clearest statement in its name
// returns: claim -- on what
// returns: words -- the clearest statement, to the letter (in its name)
// returns: article -- title of the article with these words, else the name it was read under
// returns: source -- who published it
// returns: date -- when the words were said, else when the article was published
// returns: dated_by -- said or published: what date is
// returns: url -- address of the article
// returns: statement -- id of the statement with these words
// returns: spokesperson_id -- id of who speaks
// returns: actor -- name of the body or state
// returns: actor_id -- its id
// table: spokesperson, relation, known_from, statements, stance, claim, words, source, date
:param actor => COLLECT { CALL db.index.fulltext.queryNodes('actors', 'North Korea', {limit: 1}) YIELD node RETURN coalesce([(node)-[:SAME_AS]->(a) | a.id][0], node.id) };
:param limit => 50;

UNWIND $actor AS id
MATCH (body:Actor {id: id})
UNWIND COLLECT {
  MATCH (body)<-[:SAME_AS*0..1]-()<-[:ON_BEHALF_OF]-(s:Statement)<-[:MADE]-(k)
  OPTIONAL MATCH (k)-[:SAME_AS]->(o:Actor)
  WITH s, coalesce(o, k) AS who
  WHERE s.edge IS NOT NULL AND who <> body
  RETURN {who: who, s: s, relation: 'speaks for', basis: 'statements'}
} + COLLECT {
  MATCH (body)<-[:SAME_AS*0..1]-()<-[r:SPEAKS_FOR|PART_OF]-(k)
  OPTIONAL MATCH (k)-[:SAME_AS]->(o:Actor)
  RETURN {who: coalesce(o, k), relation: CASE type(r) WHEN 'PART_OF' THEN 'part of' ELSE 'speaks for' END, basis: r.basis}
} AS found
WITH body, found.who AS who, found.s AS s, found.relation AS relation, found.basis AS basis
WITH body, who, s, relation, basis ORDER BY s.clearness
WITH body, who, max(relation) AS relation, min(basis) AS known_from, head(collect(s)) AS s, collect(s.stance) AS taken,
  count(s) AS statements, count(DISTINCT s.article) AS articles,
  min(CASE WHEN s.said_on >= '0' THEN s.said_on END) AS first_said,
  max(CASE WHEN s.said_on >= '0' THEN s.said_on END) AS last_said
ORDER BY statements DESC, who.id, body.id
LIMIT $limit
OPTIONAL MATCH (s)-[:REPORTED_IN]->(article:Article)
OPTIONAL MATCH (s)-[:ABOUT]->(k)
OPTIONAL MATCH (k)-[:SAME_AS]->(c:Claim)
RETURN who.name AS spokesperson,
  relation,
  known_from,
  statements,
  articles,
  [x IN ['ACCUSES', 'DENIES', 'SUPPORTS', 'CONDEMNS'] WHERE x IN taken | x + ' ' + size([t IN taken WHERE t = x])] AS stances,
  first_said,
  last_said,
  s.stance AS stance,
  coalesce(c.text, k.text) AS claim,
  s.quote AS words,
  coalesce(article.title, article.docs[0]) AS article,
  article.source AS source,
  coalesce(s.said_on, s.published) AS date,
  CASE WHEN s.said_on IS NOT NULL THEN 'said' WHEN s.published IS NOT NULL THEN 'published' END AS dated_by,
  article.url AS url,
  s.id AS statement,
  who.id AS spokesperson_id,
  body.name AS actor,
  body.id AS actor_id
ORDER BY statements DESC, spokesperson_id, actor_id
