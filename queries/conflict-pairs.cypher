// name: conflict-pairs
// about: who clashes with whom (conflict): actors on opposite sides of the same claims
// param: actor actor = none, e.g. North Korea -- this actor alone; without one, those of the 16 stances with the most statements on each of the most disputed claims
// param: stances int = 10, e.g. 100 -- over at most so many stances of the actor, those with the most statements; without one, over so many claims
// param: limit int = 20, e.g. 10 -- at most so many pairs
// ask: who (clashes|fights|argues|disagrees|conflicts|quarrels) with (whom|each other)
// ask: who (clashes|fights|argues|disagrees|conflicts|quarrels|is at odds) with {actor} (most|)
// ask: who (opposes|contradicts) {actor} (most|)
// ask: who (is|stands) against {actor}
// ask: who (are|is) {actor} (opponents|opponent|enemies|adversaries|critics|rivals)
// ask: (who is|who are|) (opponents|opponent|enemies|adversaries|critics|critic|rivals) of {actor}
// ask: who (opposes|contradicts) whom
// returns: actor -- the one actor
// returns: other -- the other
// returns: agreements -- number of claims on which they stand on the same side
// returns: disagreements -- number of claims on which they stand on opposite sides
// returns: share -- agreements as a share of both
// returns: claim -- the claim over which they clash with the most statements
// returns: stance -- the stance of the one on it
// returns: words -- the clearest statement, to the letter (of the one)
// returns: article -- title of the article with these words, else the name it was read under
// returns: source -- who published it
// returns: date -- when the words were said, else when the article was published
// returns: dated_by -- said or published: what date is
// returns: url -- address of the article
// returns: statement -- id of the statement with these words
// returns: other_stance -- the stance of the other on it
// returns: other_words -- the clearest statement, to the letter (of the other)
// returns: other_article -- title of the article with these words, else the name it was read under
// returns: other_source -- who published it
// returns: other_date -- when the words were said, else when the article was published
// returns: other_dated_by -- said or published: what date is
// returns: other_url -- address of the article
// returns: other_statement -- id of the statement with these words
// returns: actor_id -- id of the one
// returns: other_id -- id of the other
// returns: claim_id -- id of the claim
// table: actor, other, agreements, disagreements, claim, stance, words, other_stance, other_words
:param actor => [];
:param stances => 10;
:param limit => 20;

// The stances of the actor beside those of all others on the same claims; without an
// actor, those with the most statements on the most disputed claims.
UNWIND COLLECT {
  UNWIND $actor AS id
  MATCH (me:Actor {id: id})-[e:ACCUSES|DENIES|SUPPORTS|CONDEMNS]->(c:Claim)
  WITH me, e, c ORDER BY e.statements DESC, e.id LIMIT $stances
  MATCH (c)<-[f:ACCUSES|DENIES|SUPPORTS|CONDEMNS]-(other:Actor)
  WHERE other.named AND other <> me
  RETURN [me, other, e, f]
} + COLLECT {
  MATCH (c:Claim)
  WHERE c.disputed > CASE WHEN $actor = [] THEN 0 ELSE 1000000000 END AND c.id IS NOT NULL
  WITH c ORDER BY c.disputed DESC, c.id DESC LIMIT $stances
  WITH COLLECT {
    MATCH (c)<-[e:ACCUSES|DENIES|SUPPORTS|CONDEMNS]-(a)
    WHERE e.statements > c.statements / 2000 // one of very many says nothing of a pair
    WITH a, e ORDER BY e.statements DESC, e.id LIMIT 16
    WHERE a.named
    RETURN {actor: a, id: a.id, edge: e}
  } AS stands
  UNWIND stands AS x
  UNWIND [y IN stands WHERE x.id < y.id] AS y
  RETURN [x.actor, y.actor, x.edge, y.edge]
} AS pair
WITH pair[0] AS actor, pair[1] AS other, pair[2] AS e, pair[3] AS f
WITH actor, other, e, f, (type(e) IN ['ACCUSES', 'SUPPORTS']) = (type(f) IN ['ACCUSES', 'SUPPORTS']) AS same
WITH actor, other, count(DISTINCT CASE WHEN same THEN endNode(e) END) AS agreements, count(DISTINCT CASE WHEN NOT same THEN endNode(e) END) AS disagreements,
  collect(CASE WHEN NOT same THEN [e, f] END) AS pairs
WHERE disagreements > 0
WITH * ORDER BY disagreements DESC, agreements, other.id, actor.id LIMIT $limit
WITH *, COLLECT { UNWIND pairs AS p RETURN p ORDER BY p[0].statements + p[1].statements DESC, p[0].id, p[1].id LIMIT 1 }[0] AS pair
WITH *, pair[0] AS e, pair[1] AS f, endNode(pair[0]) AS claim
WITH *, COLLECT { MATCH (s:Statement {id: e.clearest}) RETURN s }[0] AS s,
  COLLECT { MATCH (s:Statement {id: f.clearest}) RETURN s }[0] AS t
MATCH (s)-[:REPORTED_IN]->(article:Article)
MATCH (t)-[:REPORTED_IN]->(paper:Article)
RETURN actor.name AS actor,
  other.name AS other,
  agreements,
  disagreements,
  round(1.0 * agreements / (agreements + disagreements), 3) AS share,
  claim.text AS claim,
  s.stance AS stance,
  s.quote AS words,
  coalesce(article.title, article.docs[0]) AS article,
  article.source AS source,
  coalesce(s.said_on, s.published) AS date,
  CASE WHEN s.said_on IS NOT NULL THEN 'said' WHEN s.published IS NOT NULL THEN 'published' END AS dated_by,
  article.url AS url,
  s.id AS statement,
  t.stance AS other_stance,
  t.quote AS other_words,
  coalesce(paper.title, paper.docs[0]) AS other_article,
  paper.source AS other_source,
  coalesce(t.said_on, t.published) AS other_date,
  CASE WHEN t.said_on IS NOT NULL THEN 'said' WHEN t.published IS NOT NULL THEN 'published' END AS other_dated_by,
  paper.url AS other_url,
  t.id AS other_statement,
  actor.id AS actor_id,
  other.id AS other_id,
  claim.id AS claim_id
ORDER BY disagreements DESC, agreements, other_id, actor_id
