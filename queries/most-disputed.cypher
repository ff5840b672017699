// name: most-disputed
// about: the claims that the most named actors stand on both sides of
// param: kind claimkind = none, e.g. allegation -- allegation, act or position
// param: limit int = 20, e.g. 5 -- at most so many claims: those with the most actors on the lesser side
// ask: (what|which|) (claims|allegations|questions|) (are|is|) (most|the most|hotly|highly) (disputed|contested|controversial|contentious|divisive) (claims|claim|allegations|)
// ask: (what|which) (claims|allegations) (are|get) (disputed|contested) (most|the most)
// ask: what (are people|do people|do they|is everybody) (arguing|argue|disagreeing|disagree|fighting|quarrelling) (about|over)
// ask: (what|which) (claim|claims|question|) (divides|splits) (people|everybody|opinion|them|) (the|) most
// ask: (biggest|main|greatest) (controversies|disputes|disagreements|quarrels)
// returns: claim -- the claim
// returns: kind -- allegation, position or act
// returns: target -- the party that it blames, defends or is about
// returns: actors_for -- number of named actors that stand for it
// returns: actors_against -- number of named actors that stand against it
// returns: statements -- number of statements on it, in either direction
// returns: for_actor -- who leads those that stand for it: not only hedged or nested, with the most origins
// returns: for_stance -- how
// returns: for_words -- the clearest statement, to the letter (for it)
// returns: for_article -- title of the article with these words, else the name it was read under
// returns: for_source -- who published it
// returns: for_date -- when the words were said, else when the article was published
// returns: for_dated_by -- said or published: what date is
// returns: for_url -- address of the article
// returns: for_statement -- id of the statement with these words
// returns: against_actor -- who leads those that stand against it
// returns: against_stance -- how
// returns: against_words -- the clearest statement, to the letter (against it)
// returns: against_article -- title of the article with these words, else the name it was read under
// returns: against_source -- who published it
// returns: against_date -- when the words were said, else when the article was published
// returns: against_dated_by -- said or published: what date is
// returns: against_url -- address of the article
// returns: against_statement -- id of the statement with these words
// returns: claim_id -- id of the claim
// table: claim, actors_for, actors_against, for_actor, for_words, against_actor, against_words
:param kind => null;
:param limit => 20;

MATCH (claim:Claim)
WHERE claim.disputed > 0 AND claim.id IS NOT NULL AND ($kind IS NULL OR claim.kind = $kind)
WITH claim ORDER BY claim.disputed DESC, claim.id DESC LIMIT $limit
OPTIONAL MATCH ()-[accusing:ACCUSES {id: claim.leading_for}]->()
OPTIONAL MATCH ()-[supporting:SUPPORTS {id: claim.leading_for}]->()
OPTIONAL MATCH ()-[denying:DENIES {id: claim.leading_against}]->()
OPTIONAL MATCH ()-[condemning:CONDEMNS {id: claim.leading_against}]->()
WITH claim, coalesce(accusing, supporting) AS x, coalesce(denying, condemning) AS y
WITH claim, x, y,
  COLLECT { MATCH (s:Statement {id: x.clearest}) RETURN s }[0] AS s,
  COLLECT { MATCH (s:Statement {id: y.clearest}) RETURN s }[0] AS t
MATCH (s)-[:REPORTED_IN]->(article:Article)
MATCH (t)-[:REPORTED_IN]->(other:Article)
RETURN claim.text AS claim,
  claim.kind AS kind,
  COLLECT { MATCH (claim)-[:TARGETS]->(k) OPTIONAL MATCH (k)-[:SAME_AS]->(o:Actor) RETURN coalesce(o, k) }[0].name AS target,
  claim.actors_for AS actors_for,
  claim.actors_against AS actors_against,
  claim.statements AS statements,
  startNode(x).name AS for_actor,
  type(x) AS for_stance,
  s.quote AS for_words,
  coalesce(article.title, article.docs[0]) AS for_article,
  article.source AS for_source,
  coalesce(s.said_on, s.published) AS for_date,
  CASE WHEN s.said_on IS NOT NULL THEN 'said' WHEN s.published IS NOT NULL THEN 'published' END AS for_dated_by,
  article.url AS for_url,
  s.id AS for_statement,
  startNode(y).name AS against_actor,
  type(y) AS against_stance,
  t.quote AS against_words,
  coalesce(other.title, other.docs[0]) AS against_article,
  other.source AS against_source,
  coalesce(t.said_on, t.published) AS against_date,
  CASE WHEN t.said_on IS NOT NULL THEN 'said' WHEN t.published IS NOT NULL THEN 'published' END AS against_dated_by,
  other.url AS against_url,
  t.id AS against_statement,
  claim.id AS claim_id
ORDER BY CASE WHEN actors_for < actors_against THEN actors_for ELSE actors_against END DESC, claim_id DESC
