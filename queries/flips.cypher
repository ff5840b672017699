// name: flips
// about: actors that changed sides: a stance for a claim on one date, and against it on a later one, or the reverse
// param: actor actor = none, e.g. North Korea -- this actor alone
// param: claim claim = none, e.g. cyber-attack on Sony -- this claim alone
// param: strict bool = true, e.g. false -- leave out statements that are hedged or nested in the words of others
// param: since date = none, e.g. 2014-12-19 -- changes from this date on
// param: limit int = 20, e.g. 10 -- at most so many changes, among the actors on both sides of a claim with the most statements: twice as many
// ask: who (changed|changes|switched|reversed|flipped) (sides|side|their mind|their minds|his mind|her mind|their position|their stance|their tune|) (on|about|over|) {claim}
// ask: who (changed|changes|switched|reversed|flipped) (sides|side|their mind|their minds|his mind|her mind|their position|their stance|their tune|)
// ask: who (flip flopped|backtracked|backpedalled|made a u turn|went back on it)
// ask: did {actor} (change|switch|reverse|flip|backtrack|flip flop) (its|his|her|their|) (mind|position|stance|side|sides|tune|)
// ask: has {actor} (changed|switched|reversed|flipped|flip flopped|backtracked) (its|his|her|their|) (mind|position|stance|side|sides|tune|)
// ask: has {actor} (changed|switched|reversed|flipped|flip flopped|backtracked) (its|his|her|their|) (mind|position|stance|side|sides|tune|) (on|about|over) {claim}
// ask: did {actor} (change|switch|reverse|flip|flip flop|backtrack) (its|his|her|their|) (mind|position|stance|side|sides|tune|) (on|about|over) {claim}
// ask: (flips|u turns|reversals|changes of mind|changes of position)
// returns: actor -- name of the actor
// returns: claim -- on what
// returns: from_stance -- the earlier stance
// returns: from_words -- the clearest statement, to the letter (the earlier)
// returns: from_article -- title of the article with these words, else the name it was read under
// returns: from_source -- who published it
// returns: from_date -- when the words were said, else when the article was published
// returns: from_dated_by -- said or published: what date is
// returns: from_url -- address of the article
// returns: from_statement -- id of the statement with these words
// returns: stance -- the later stance, on the other side
// returns: words -- the clearest statement, to the letter (the later)
// returns: article -- title of the article with these words, else the name it was read under
// returns: source -- who published it
// returns: date -- when the words were said, else when the article was published
// returns: dated_by -- said or published: what date is
// returns: url -- address of the article
// returns: statement -- id of the statement with these words
// returns: actor_id -- id of the actor
// returns: claim_id -- id of the claim
// table: actor, claim, from_stance, from_date, from_words, stance, date, words
:param actor => [];
:param claim => [];
:param strict => true;
:param since => null;
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
MATCH (s:Statement {edge: e.id})
WHERE s.said_on >= '0' AND NOT ($strict AND NOT s.clearness STARTS WITH '00') // neither nested nor hedged
WITH against, actor, claim, s ORDER BY s.clearness
WITH against, actor, claim, s.said_on AS day, head(collect(s)) AS s, count(DISTINCT s.stance IN ['ACCUSES', 'SUPPORTS']) AS sides
WHERE sides = 1 // on a day with both, nobody can tell which came last
WITH against, actor, claim, s ORDER BY day
WITH against, actor, claim, collect(s) AS found
UNWIND range(1, size(found) - 1) AS i
WITH against, actor, claim, found[i - 1] AS s, found[i] AS t
WHERE (s.stance IN ['ACCUSES', 'SUPPORTS']) <> (t.stance IN ['ACCUSES', 'SUPPORTS'])
  AND NOT t.said_on STARTS WITH s.said_on // a year or month that the later day lies in
  AND NOT (s.said_precision = 'week' AND size(t.said_on) = 10 AND date(t.said_on) < date(s.said_on) + duration({days: 7}))
  AND ($since IS NULL OR t.said_on >= $since)
WITH against, actor, claim, s, t ORDER BY against.opposed DESC, against.id DESC, t.said_on LIMIT $limit
MATCH (s)-[:REPORTED_IN]->(article:Article)
MATCH (t)-[:REPORTED_IN]->(other:Article)
RETURN actor.name AS actor,
  claim.text AS claim,
  s.stance AS from_stance,
  s.quote AS from_words,
  coalesce(article.title, article.docs[0]) AS from_article,
  article.source AS from_source,
  coalesce(s.said_on, s.published) AS from_date,
  CASE WHEN s.said_on IS NOT NULL THEN 'said' WHEN s.published IS NOT NULL THEN 'published' END AS from_dated_by,
  article.url AS from_url,
  s.id AS from_statement,
  t.stance AS stance,
  t.quote AS words,
  coalesce(other.title, other.docs[0]) AS article,
  other.source AS source,
  coalesce(t.said_on, t.published) AS date,
  CASE WHEN t.said_on IS NOT NULL THEN 'said' WHEN t.published IS NOT NULL THEN 'published' END AS dated_by,
  other.url AS url,
  t.id AS statement,
  actor.id AS actor_id,
  claim.id AS claim_id
ORDER BY against.opposed DESC, against.id DESC, date
