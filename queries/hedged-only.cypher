// name: hedged-only
// about: stances for which there are only hedged words (may, could, reportedly): of a claim or actor all, else accusations
// param: claim claim = none, e.g. cyber-attack on Sony -- on this claim
// param: actor actor = none, e.g. North Korea -- by this actor
// param: unnamed bool = false, e.g. true -- list also speakers whom the article does not name
// param: limit int = 100, e.g. 20 -- at most so many stances: those with the most statements
// ask: (which|what) (accusations|claims|stances|allegations|) (is|are|) only (hedged|hinted|suggested|suspected|alleged|tentative|speculation|speculated) (at|)
// ask: (which|what|who) (is|are|) only (hedged|hinted|suggested|suspected|speculated) (at|) (about|on|of) {claim}
// ask: who only (hints|suggests|suspects|speculates|hedges) (at|about|on|that|) {claim}
// ask: who only (hints|suggests|suspects|speculates|hedges)
// ask: what does {actor} only (hint|suggest|suspect|hedge|speculate) (at|about|)
// ask: (which|what) (accusations|claims|stances) (rest|stand|are based) on (hedged|vague|tentative) (words|statements|evidence) (only|alone|)
// ask: (hedged accusations|hedged claims|weak accusations)
// returns: actor -- name of the actor
// returns: stance -- ACCUSES, DENIES, SUPPORTS or CONDEMNS
// returns: claim -- on what
// returns: target -- the party that the claim blames, defends or is about
// returns: statements -- number of statements, all of them hedged
// returns: articles -- number of articles they stand in
// returns: origins -- number of independent origins: wire copies count once, unknown sources not at all
// returns: confidence -- highest confidence of a reading, 0 to 1
// returns: words -- the clearest statement, to the letter
// returns: article -- title of the article with these words, else the name it was read under
// returns: source -- who published it
// returns: date -- when the words were said, else when the article was published
// returns: dated_by -- said or published: what date is
// returns: url -- address of the article
// returns: statement -- id of the statement with these words
// returns: actor_id -- id of the actor
// returns: claim_id -- id of the claim
// table: actor, stance, claim, statements, origins, words, source, date
:param claim => [];
:param actor => [];
:param unnamed => false;
:param limit => 100;

UNWIND COLLECT {
  MATCH (a)-[e:ACCUSES]->()
  WHERE e.statements > CASE WHEN $claim = [] AND $actor = [] THEN 0 ELSE 1000000000 END AND e.id IS NOT NULL
    AND e.hedged_only AND ($unnamed OR a.named)
  RETURN e ORDER BY e.statements DESC, e.id DESC LIMIT $limit
} + COLLECT {
  UNWIND $claim AS id
  MATCH (:Claim {id: id})<-[e:ACCUSES|DENIES|SUPPORTS|CONDEMNS]-(a:Actor)
  WHERE e.hedged_only AND ($unnamed OR a.named) AND ($actor = [] OR a.id IN $actor)
  RETURN e ORDER BY e.statements DESC, e.id DESC LIMIT $limit
} + COLLECT {
  UNWIND CASE WHEN $claim = [] THEN $actor ELSE [] END AS id
  MATCH (:Actor {id: id})-[e:ACCUSES|DENIES|SUPPORTS|CONDEMNS]->()
  WHERE e.hedged_only
  RETURN e ORDER BY e.statements DESC, e.id DESC LIMIT $limit
} AS e
WITH e ORDER BY e.statements DESC, e.id DESC LIMIT $limit
WITH e, startNode(e) AS actor, endNode(e) AS claim, COLLECT { MATCH (s:Statement {id: e.clearest}) RETURN s }[0] AS s
MATCH (s)-[:REPORTED_IN]->(article:Article)
WHERE actor.named OR article.duplicate_of IS NULL // the unnamed of a wire copy are those of the original
RETURN actor.name AS actor,
  type(e) AS stance,
  claim.text AS claim,
  COLLECT { MATCH (claim)-[:TARGETS]->(k) OPTIONAL MATCH (k)-[:SAME_AS]->(o:Actor) RETURN coalesce(o, k) }[0].name AS target,
  e.statements AS statements,
  e.articles AS articles,
  e.origins AS origins,
  e.confidence AS confidence,
  s.quote AS words,
  coalesce(article.title, article.docs[0]) AS article,
  article.source AS source,
  coalesce(s.said_on, s.published) AS date,
  CASE WHEN s.said_on IS NOT NULL THEN 'said' WHEN s.published IS NOT NULL THEN 'published' END AS dated_by,
  article.url AS url,
  s.id AS statement,
  actor.id AS actor_id,
  claim.id AS claim_id
ORDER BY statements DESC, e.id DESC
