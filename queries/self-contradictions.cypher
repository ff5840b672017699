// name: self-contradictions
// about: actors that stand for a claim and against it, or for two claims that contradict each other, whatever the dates
// param: actor actor = none, e.g. North Korea -- this actor alone
// param: claim claim = none, e.g. cyber-attack on Sony -- this claim alone
// param: strict bool = false, e.g. true -- leave out stances whose evidence is only hedged or only nested in the words of others
// param: limit int = 50, e.g. 20 -- at most so many: those with the most statements
// ask: who (contradicts|contradicted) (themselves|himself|herself|itself|themself)
// ask: who (contradicts|contradicted) (themselves|himself|herself|itself|themself) (on|about|over) {claim}
// ask: does {actor} contradict (itself|himself|herself|themselves|themself)
// ask: did {actor} contradict (itself|himself|herself|themselves|themself) (on|about|over|) {claim}
// ask: did {actor} contradict (itself|himself|herself|themselves|themself)
// ask: has {actor} contradicted (itself|himself|herself|themselves|themself)
// ask: who (says|said) (one thing and then another|both things|both)
// ask: (self contradictions|contradictions) (of|by) {actor}
// ask: self contradictions
// returns: actor -- name of the actor
// returns: claim -- the claim that it stands for
// returns: for_stance -- how
// returns: for_words -- the clearest statement, to the letter (for it)
// returns: for_article -- title of the article with these words, else the name it was read under
// returns: for_source -- who published it
// returns: for_date -- when the words were said, else when the article was published
// returns: for_dated_by -- said or published: what date is
// returns: for_url -- address of the article
// returns: for_statement -- id of the statement with these words
// returns: against_claim -- the claim that it stands against: the same, unless it stands for one that contradicts it
// returns: against_stance -- how it stands against that, or for the one that contradicts it
// returns: against_words -- the clearest statement, to the letter (against it)
// returns: against_article -- title of the article with these words, else the name it was read under
// returns: against_source -- who published it
// returns: against_date -- when the words were said, else when the article was published
// returns: against_dated_by -- said or published: what date is
// returns: against_url -- address of the article
// returns: against_statement -- id of the statement with these words
// returns: statements -- number of its statements on the claim
// returns: actor_id -- id of the actor
// returns: claim_id -- id of the claim
// table: actor, claim, for_stance, for_words, for_date, against_stance, against_words, against_date
:param actor => [];
:param claim => [];
:param strict => false;
:param limit => 50;

// The actors on both sides of a claim, found by the edge against it: those of a claim or
// actor, else those with the most statements.
UNWIND COLLECT {
  MATCH ()-[e:DENIES]->()
  WHERE e.opposed > CASE WHEN $actor = [] AND $claim = [] THEN 0 ELSE 1000000000 END AND e.id IS NOT NULL
  RETURN e ORDER BY e.opposed DESC, e.id DESC LIMIT $limit
} + COLLECT {
  MATCH ()-[e:CONDEMNS]->()
  WHERE e.opposed > CASE WHEN $actor = [] AND $claim = [] THEN 0 ELSE 1000000000 END AND e.id IS NOT NULL
  RETURN e ORDER BY e.opposed DESC, e.id DESC LIMIT $limit
} + COLLECT {
  UNWIND $actor AS id
  MATCH (:Actor {id: id})-[e:DENIES|CONDEMNS]->(c)
  WHERE e.opposed > 0 AND ($claim = [] OR c.id IN $claim)
  RETURN e ORDER BY e.opposed DESC, e.id DESC LIMIT $limit
} + COLLECT {
  UNWIND CASE WHEN $actor = [] THEN $claim ELSE [] END AS id
  MATCH (:Claim {id: id})<-[e:DENIES|CONDEMNS]-()
  WHERE e.opposed > 0
  RETURN e ORDER BY e.opposed DESC, e.id DESC LIMIT $limit
} AS against
WITH against ORDER BY against.opposed DESC, against.id DESC LIMIT $limit
WITH against, startNode(against) AS actor, endNode(against) AS claim
MATCH (actor)-[pro:ACCUSES|SUPPORTS]->(claim)
WITH actor, claim, claim AS denied, pro, against ORDER BY pro.hedged_only, pro.nested_only, pro.statements DESC, pro.id
WITH actor, claim, denied, head(collect(pro)) AS pro, against
WITH collect({actor: actor, claim: claim, denied: denied, pro: pro, against: against, n: against.opposed}) AS same
// Claims that contradict each other are few.
UNWIND same + COLLECT {
  MATCH (l)-[:CONTRADICTS]->(k)
  OPTIONAL MATCH (l)-[:SAME_AS]->(m:Claim)
  OPTIONAL MATCH (k)-[:SAME_AS]->(n:Claim)
  WITH DISTINCT coalesce(m, l) AS claim, coalesce(n, k) AS denied
  WHERE $claim = [] OR claim.id IN $claim OR denied.id IN $claim
  MATCH (claim)<-[pro:ACCUSES|SUPPORTS]-(actor:Actor)-[against:ACCUSES|SUPPORTS]->(denied)
  WHERE actor.named AND ($actor = [] OR actor.id IN $actor)
  RETURN {actor: actor, claim: claim, denied: denied, pro: pro, against: against, n: pro.statements + against.statements}
} AS found
WITH found.actor AS actor, found.claim AS claim, found.denied AS denied, found.pro AS pro, found.against AS against, found.n AS statements
WHERE NOT ($strict AND (pro.hedged_only OR pro.nested_only OR against.hedged_only OR against.nested_only))
WITH * ORDER BY statements DESC, against.id DESC, pro.id LIMIT $limit
WITH *, COLLECT { MATCH (s:Statement {id: pro.clearest}) RETURN s }[0] AS s,
  COLLECT { MATCH (s:Statement {id: against.clearest}) RETURN s }[0] AS t
MATCH (s)-[:REPORTED_IN]->(article:Article)
MATCH (t)-[:REPORTED_IN]->(other:Article)
RETURN actor.name AS actor,
  claim.text AS claim,
  type(pro) AS for_stance,
  s.quote AS for_words,
  coalesce(article.title, article.docs[0]) AS for_article,
  article.source AS for_source,
  coalesce(s.said_on, s.published) AS for_date,
  CASE WHEN s.said_on IS NOT NULL THEN 'said' WHEN s.published IS NOT NULL THEN 'published' END AS for_dated_by,
  article.url AS for_url,
  s.id AS for_statement,
  denied.text AS against_claim,
  type(against) AS against_stance,
  t.quote AS against_words,
  coalesce(other.title, other.docs[0]) AS against_article,
  other.source AS against_source,
  coalesce(t.said_on, t.published) AS against_date,
  CASE WHEN t.said_on IS NOT NULL THEN 'said' WHEN t.published IS NOT NULL THEN 'published' END AS against_dated_by,
  other.url AS against_url,
  t.id AS against_statement,
  statements,
  actor.id AS actor_id,
  claim.id AS claim_id
ORDER BY statements DESC, against.id DESC, pro.id
