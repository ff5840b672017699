// name: mutual-accusations
// about: actors that accuse each other, with the strongest accusation of either
// param: actor actor = none, e.g. North Korea -- this actor alone
// param: limit int = 50, e.g. 20 -- at most so many pairs: those with the most statements
// ask: who (accuses|blames|attacks) each other
// ask: who (trades|traded|exchanges) (accusations|blame|barbs)
// ask: (mutual accusations|accusations on both sides|accusations in both directions)
// ask: mutual accusations (involving|of|with|by|between) {actor}
// ask: who (does|did|has|) {actor} (trade|exchange|traded|exchanged) (accusations|blame|barbs) with
// returns: actor -- one of the two: the one with the stronger accusation
// returns: claim -- of what it accuses the other
// returns: statements -- number of statements with this accusation
// returns: words -- the clearest statement, to the letter
// returns: article -- title of the article with these words, else the name it was read under
// returns: source -- who published it
// returns: date -- when the words were said, else when the article was published
// returns: dated_by -- said or published: what date is
// returns: url -- address of the article
// returns: statement -- id of the statement with these words
// returns: other -- the other
// returns: other_claim -- of what that accuses the first
// returns: other_statements -- number of statements with that accusation
// returns: other_words -- the clearest statement, to the letter (of the other)
// returns: other_article -- title of the article with these words, else the name it was read under
// returns: other_source -- who published it
// returns: other_date -- when the words were said, else when the article was published
// returns: other_dated_by -- said or published: what date is
// returns: other_url -- address of the article
// returns: other_statement -- id of the statement with these words
// returns: both -- number of statements in which they accuse each other, all accusations together
// returns: actor_id -- id of the one
// returns: other_id -- id of the other
// returns: claim_id -- id of the claim
// returns: other_claim_id -- id of the other claim
// table: actor, claim, words, date, other, other_claim, other_words, other_date
:param actor => [];
:param limit => 50;

// The link step marks the strongest edge of each pair.
UNWIND COLLECT {
  MATCH ()-[e:ACCUSES]->()
  WHERE e.mutual > CASE WHEN $actor = [] THEN 0 ELSE 1000000000 END AND e.id IS NOT NULL
  RETURN e ORDER BY e.mutual DESC, e.id DESC LIMIT $limit
} + COLLECT {
  UNWIND $actor AS id
  MATCH (:Actor {id: id})-[e:ACCUSES]->()
  WHERE e.mutual > 0
  RETURN e ORDER BY e.mutual DESC, e.id DESC LIMIT $limit
} + COLLECT {
  UNWIND $actor AS id
  MATCH (:Actor {id: id})<-[:SAME_AS*0..1]-()<-[:TARGETS]-()-[:SAME_AS*0..1]->(c:Claim)
  WITH DISTINCT c
  MATCH (c)<-[e:ACCUSES]-()
  WHERE e.mutual > 0
  RETURN e ORDER BY e.mutual DESC, e.id DESC LIMIT $limit
} AS e
WITH DISTINCT e
WITH e ORDER BY e.mutual DESC, e.id DESC LIMIT $limit
WITH e, startNode(e) AS actor, endNode(e) AS claim
MATCH (claim)<-[:SAME_AS*0..1]-()-[:TARGETS]->(k)
OPTIONAL MATCH (k)-[:SAME_AS]->(o:Actor)
WITH DISTINCT e, actor, claim, coalesce(o, k) AS other
WHERE other <> actor AND other.named AND ($actor = [] OR actor.id IN $actor OR other.id IN $actor)
MATCH (actor)<-[:SAME_AS*0..1]-()<-[:TARGETS]-()-[:SAME_AS*0..1]->(c:Claim)
WITH DISTINCT e, actor, claim, other, c
MATCH (other)-[back:ACCUSES]->(c)
WITH e, actor, claim, other, back ORDER BY back.statements DESC, back.id
WITH e, actor, claim, other, head(collect(back)) AS back
ORDER BY e.mutual DESC, e.id DESC, other.id LIMIT $limit
WITH e, actor, claim, other, back, endNode(back) AS charge,
  COLLECT { MATCH (s:Statement {id: e.clearest}) RETURN s }[0] AS s,
  COLLECT { MATCH (s:Statement {id: back.clearest}) RETURN s }[0] AS t
MATCH (s)-[:REPORTED_IN]->(article:Article)
MATCH (t)-[:REPORTED_IN]->(paper:Article)
RETURN actor.name AS actor,
  claim.text AS claim,
  e.statements AS statements,
  s.quote AS words,
  coalesce(article.title, article.docs[0]) AS article,
  article.source AS source,
  coalesce(s.said_on, s.published) AS date,
  CASE WHEN s.said_on IS NOT NULL THEN 'said' WHEN s.published IS NOT NULL THEN 'published' END AS dated_by,
  article.url AS url,
  s.id AS statement,
  other.name AS other,
  charge.text AS other_claim,
  back.statements AS other_statements,
  t.quote AS other_words,
  coalesce(paper.title, paper.docs[0]) AS other_article,
  paper.source AS other_source,
  coalesce(t.said_on, t.published) AS other_date,
  CASE WHEN t.said_on IS NOT NULL THEN 'said' WHEN t.published IS NOT NULL THEN 'published' END AS other_dated_by,
  paper.url AS other_url,
  t.id AS other_statement,
  e.mutual AS both,
  actor.id AS actor_id,
  other.id AS other_id,
  claim.id AS claim_id,
  charge.id AS other_claim_id
ORDER BY both DESC, e.id DESC, other_id
