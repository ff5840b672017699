// name: source-disagreements
// about: where outlets report opposite stances of one actor on one claim, each only one of them
// param: actor actor = none, e.g. North Korea -- this actor alone
// param: claim claim = none, e.g. cyber-attack on Sony -- this claim alone
// param: limit int = 20, e.g. 10 -- at most so many, among the actors on both sides of a claim with the most statements: twice as many
// ask: (where|do|which|what|) (outlets|papers|newspapers|sources|media) (disagree|differ|contradict each other) (about|on|over|) (what somebody said|what people said|somebody|anybody|who said what|)
// ask: (where|which|) (do|does|) (outlets|papers|newspapers|sources|media) (report|reported|say|said) (opposite|different|contradictory|contrary) (things|stances|) (about|of|on) {actor}
// ask: (outlets|papers|newspapers|sources|media) (disagree|differ|contradict each other) (about|on|over) {actor}
// ask: (outlets|papers|newspapers|sources|media) (disagree|differ|contradict each other) (about|on|over) {claim}
// ask: do (outlets|papers|newspapers|sources|media) (agree) (about|on) {actor}
// ask: (source|media) disagreements
// returns: actor -- name of the actor
// returns: claim -- on what
// returns: sources_for -- outlets that report it only for the claim
// returns: sources_against -- outlets that report it only against the claim
// returns: sources_both -- outlets that report both
// returns: for_stance -- the stance for it
// returns: for_words -- the clearest statement, to the letter (for it)
// returns: for_article -- title of the article with these words, else the name it was read under
// returns: for_source -- who published it
// returns: for_date -- when the words were said, else when the article was published
// returns: for_dated_by -- said or published: what date is
// returns: for_url -- address of the article
// returns: for_statement -- id of the statement with these words
// returns: against_stance -- the stance against it
// returns: against_words -- the clearest statement, to the letter (against it)
// returns: against_article -- title of the article with these words, else the name it was read under
// returns: against_source -- who published it
// returns: against_date -- when the words were said, else when the article was published
// returns: against_dated_by -- said or published: what date is
// returns: against_url -- address of the article
// returns: against_statement -- id of the statement with these words
// returns: actor_id -- id of the actor
// returns: claim_id -- id of the claim
// table: actor, claim, sources_for, for_words, sources_against, against_words
:param actor => [];
:param claim => [];
:param limit => 20;

// The actors on both sides of a claim, found by the edge against it: those of a claim or
// actor, else those with the most statements.
UNWIND COLLECT {
  MATCH ()-[e:DENIES]->()
  WHERE e.opposed > CASE WHEN $actor = [] AND $claim = [] THEN 0 ELSE 1000000000 END AND e.id IS NOT NULL
  RETURN e ORDER BY e.opposed DESC, e.id DESC LIMIT 2 * $limit
} + COLLECT {
  MATCH ()-[e:CONDEMNS]->()
  WHERE e.opposed > CASE WHEN $actor = [] AND $claim = [] THEN 0 ELSE 1000000000 END AND e.id IS NOT NULL
  RETURN e ORDER BY e.opposed DESC, e.id DESC LIMIT 2 * $limit
} + COLLECT {
  UNWIND $actor AS id
  MATCH (:Actor {id: id})-[e:DENIES|CONDEMNS]->(c)
  WHERE e.opposed > 0 AND ($claim = [] OR c.id IN $claim)
  RETURN e ORDER BY e.opposed DESC, e.id DESC LIMIT 2 * $limit
} + COLLECT {
  UNWIND CASE WHEN $actor = [] THEN $claim ELSE [] END AS id
  MATCH (:Claim {id: id})<-[e:DENIES|CONDEMNS]-()
  WHERE e.opposed > 0
  RETURN e ORDER BY e.opposed DESC, e.id DESC LIMIT 2 * $limit
} AS against
WITH against ORDER BY against.opposed DESC, against.id DESC LIMIT 2 * $limit
WITH against, startNode(against) AS actor, endNode(against) AS claim
MATCH (actor)-[e:ACCUSES|DENIES|SUPPORTS|CONDEMNS]->(claim)
MATCH (s:Statement {edge: e.id})-[:REPORTED_IN]->(article:Article)
WHERE article.source <> 'unknown' AND article.duplicate_of IS NULL
WITH against, actor, claim, s, article, type(e) IN ['ACCUSES', 'SUPPORTS'] AS pro ORDER BY s.clearness
WITH against, actor, claim, collect(DISTINCT CASE WHEN pro THEN article.source END) AS f, collect(DISTINCT CASE WHEN NOT pro THEN article.source END) AS g,
  collect(s) AS found, collect(article) AS papers
WITH against, actor, claim, f, g, found, papers, [x IN f WHERE NOT x IN g] AS only_for, [x IN g WHERE NOT x IN f] AS only_against
WHERE size(only_for) > 0 AND size(only_against) > 0
WITH * ORDER BY against.opposed DESC, against.id DESC LIMIT $limit
WITH *, [i IN range(0, size(found) - 1) WHERE papers[i].source IN only_for][0] AS i, [j IN range(0, size(found) - 1) WHERE papers[j].source IN only_against][0] AS j
WITH *, found[i] AS s, papers[i] AS article, found[j] AS t, papers[j] AS other
RETURN actor.name AS actor,
  claim.text AS claim,
  COLLECT { UNWIND only_for AS x RETURN x ORDER BY x } AS sources_for,
  COLLECT { UNWIND only_against AS x RETURN x ORDER BY x } AS sources_against,
  COLLECT { UNWIND f AS x WITH x WHERE x IN g RETURN x ORDER BY x } AS sources_both,
  s.stance AS for_stance,
  s.quote AS for_words,
  coalesce(article.title, article.docs[0]) AS for_article,
  article.source AS for_source,
  coalesce(s.said_on, s.published) AS for_date,
  CASE WHEN s.said_on IS NOT NULL THEN 'said' WHEN s.published IS NOT NULL THEN 'published' END AS for_dated_by,
  article.url AS for_url,
  s.id AS for_statement,
  t.stance AS against_stance,
  t.quote AS against_words,
  coalesce(other.title, other.docs[0]) AS against_article,
  other.source AS against_source,
  coalesce(t.said_on, t.published) AS against_date,
  CASE WHEN t.said_on IS NOT NULL THEN 'said' WHEN t.published IS NOT NULL THEN 'published' END AS against_dated_by,
  other.url AS against_url,
  t.id AS against_statement,
  actor.id AS actor_id,
  claim.id AS claim_id
ORDER BY against.opposed DESC, against.id DESC
