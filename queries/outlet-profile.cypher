// name: outlet-profile
// about: what an outlet reports: the stances with the most statements in its latest articles
// param: outlet outlet, e.g. Harbour Wire -- the outlet
// param: articles int = 200, e.g. 1000 -- over at most so many articles: its latest; of more than 1,000 articles those with a date
// param: unnamed bool = false, e.g. true -- list also speakers whom the article does not name
// param: limit int = 50, e.g. 20 -- at most so many stances
// ask: what (does|did|has) {outlet} (report|say|cover|publish|write|reported|covered|published|written) (about|)
// ask: (profile of|coverage of|coverage by|articles of|reports by|stories by) (outlet|paper|newspaper|) {outlet}
// ask: whom (does|did) {outlet} quote (most|)
// ask: tell me about (outlet|paper|newspaper) {outlet}
// ask: (outlet|paper|newspaper) {outlet}
// returns: actor -- who takes the stance
// returns: stance -- ACCUSES, DENIES, SUPPORTS or CONDEMNS
// returns: claim -- on what
// returns: target -- the party that the claim blames, defends or is about
// returns: statements -- number of statements in these articles of the outlet
// returns: articles -- number of these articles they stand in
// returns: own -- number of them in articles that are no copies of another's
// returns: elsewhere -- number of statements in all other articles with the same stance
// returns: words -- the clearest statement, to the letter (in the outlet)
// returns: article -- title of the article with these words, else the name it was read under
// returns: source -- who published it
// returns: date -- when the words were said, else when the article was published
// returns: dated_by -- said or published: what date is
// returns: url -- address of the article
// returns: statement -- id of the statement with these words
// returns: actor_id -- id of the actor
// returns: claim_id -- id of the claim
// returns: outlet -- name of the outlet
// table: actor, stance, claim, statements, elsewhere, words, article, date
:param outlet => COLLECT { MATCH (s:Source {name: 'Harbour Wire'}) RETURN s.id };
:param articles => 200;
:param unnamed => false;
:param limit => 50;

UNWIND $outlet AS id
MATCH (outlet:Source {id: id})
// The latest of few articles are found among them, those of many among the latest of all.
WITH outlet, COUNT { (outlet)<-[:PUBLISHED_BY]-() } > 1000 AS many
UNWIND COLLECT {
  MATCH (a:Article)
  WHERE a.published >= CASE WHEN many THEN '' ELSE '~' END AND a.id IS NOT NULL AND EXISTS { (a)-[:PUBLISHED_BY]->(outlet) }
  RETURN a ORDER BY a.published DESC, a.id DESC LIMIT $articles
} + COLLECT {
  MATCH (outlet)<-[:PUBLISHED_BY]-(a)
  WHERE NOT many
  RETURN a ORDER BY coalesce(a.published, '') DESC, a.id DESC LIMIT $articles
} AS article
MATCH (article)<-[:REPORTED_IN]-(s:Statement)
WHERE s.edge IS NOT NULL
WITH outlet, s.edge AS edge, collect(s) AS found, collect(article) AS papers, count(*) AS statements
ORDER BY statements DESC, edge, outlet.id
LIMIT 2 * $limit
WITH outlet, edge, statements, COUNT { UNWIND papers AS a RETURN DISTINCT a } AS articles,
  size([a IN papers WHERE a.duplicate_of IS NULL]) AS own,
  COLLECT { UNWIND found AS s RETURN s ORDER BY s.clearness LIMIT 1 }[0] AS s
MATCH (s)-[:REPORTED_IN]->(article:Article)
MATCH (s)<-[:MADE]-(k)
MATCH (s)-[:ABOUT]->(l)
OPTIONAL MATCH (k)-[:SAME_AS]->(who:Actor)
OPTIONAL MATCH (l)-[:SAME_AS]->(what:Claim)
WITH outlet, edge, s, article, statements, articles, own, coalesce(who, k) AS actor, coalesce(what, l) AS claim
WHERE $unnamed OR actor.named
WITH * ORDER BY statements DESC, edge, outlet.id LIMIT $limit
RETURN actor.name AS actor,
  s.stance AS stance,
  claim.text AS claim,
  COLLECT { MATCH (claim)-[:TARGETS]->(k) OPTIONAL MATCH (k)-[:SAME_AS]->(o:Actor) RETURN coalesce(o, k) }[0].name AS target,
  statements,
  articles,
  own,
  COUNT { (o:Statement {edge: edge}) } - statements AS elsewhere,
  s.quote AS words,
  coalesce(article.title, article.docs[0]) AS article,
  article.source AS source,
  coalesce(s.said_on, s.published) AS date,
  CASE WHEN s.said_on IS NOT NULL THEN 'said' WHEN s.published IS NOT NULL THEN 'published' END AS dated_by,
  article.url AS url,
  s.id AS statement,
  actor.id AS actor_id,
  claim.id AS claim_id,
  outlet.name AS outlet
ORDER BY statements DESC, edge, outlet
