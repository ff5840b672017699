// name: first-movers
// about: who took a stance on a claim first: one row an actor, by the first date on which the text says it spoke; a month or year counts as its last day
// param: claim claim, e.g. cyber-attack on Sony -- the claim
// param: stance stance = none, e.g. denies -- this stance alone
// param: unnamed bool = false, e.g. true -- list also speakers whom the article does not name
// param: limit int = 50, e.g. 20 -- at most so many actors
// ask: who (was|were|) (the|) first to (say|claim|allege|accuse|suggest|back|support|report|state|comment) (on|that|about|) {claim}
// ask: who first (said|claimed|alleged|accused|suggested|reported|spoke) (on|that|about|) {claim}
// ask: who (spoke|said|claimed|alleged|came|moved) (out|) first (on|that|about) {claim}
// ask: who was the first to (deny|reject|dispute) {claim} => stance=denies
// ask: who started (the|) (row|dispute|quarrel|rumour|) (over|about|on|) {claim}
// ask: first movers (on|in|of) {claim}
// returns: place -- 1 for the first; actors of one date share a place
// returns: actor -- name of the actor
// returns: stance -- its first stance
// returns: first_said -- the date on which it was said first; what has no year is left out
// returns: precision -- day, week (its Monday), month or year
// returns: days_after -- days after the first, where both dates are days
// returns: statements -- number of statements with this stance
// returns: basis -- own words or reported by X; and hedged, nested, unnamed
// returns: words -- the clearest statement, to the letter (of this date)
// returns: article -- title of the article with these words, else the name it was read under
// returns: source -- who published it
// returns: date -- when the words were said, else when the article was published
// returns: dated_by -- said or published: what date is
// returns: url -- address of the article
// returns: statement -- id of the statement with these words
// returns: actor_id -- id of the actor
// returns: claim -- the claim
// returns: claim_id -- its id
// table: place, actor, stance, first_said, days_after, basis, words, source
:param claim => COLLECT { CALL db.index.fulltext.queryNodes('claims', 'cyber-attack on Sony', {limit: 1}) YIELD node RETURN coalesce([(node)-[:SAME_AS]->(c) | c.id][0], node.id) };
:param stance => null;
:param unnamed => false;
:param limit => 50;

UNWIND $claim AS id
MATCH (claim:Claim {id: id})<-[e:ACCUSES|DENIES|SUPPORTS|CONDEMNS]-(actor:Actor)
WHERE e.first_said IS NOT NULL AND ($stance IS NULL OR type(e) = $stance) AND ($unnamed OR actor.named)
WITH claim, actor, e, CASE size(e.first_said) WHEN 4 THEN e.first_said + '-12-31' WHEN 7 THEN e.first_said + '-31' ELSE e.first_said END AS by
ORDER BY by, e.first_said, e.id
WITH claim, actor, head(collect([e, by])) AS first
ORDER BY claim.id, first[1], first[0].first_said, actor.id LIMIT $limit
WITH claim, collect(first) AS found
UNWIND found AS first
WITH claim, startNode(first[0]) AS actor, first[0] AS e, first[1] AS by, [x IN found | x[1]] AS dates
WITH claim, actor, e, by, dates[0] AS start, 1 + size([d IN dates WHERE d < by]) AS place,
  COLLECT {
    MATCH (s:Statement {edge: e.id})
    WHERE s.said_on = e.first_said
    RETURN s ORDER BY s.clearness LIMIT 1
  }[0] AS s
MATCH (s)-[:REPORTED_IN]->(article:Article)
WHERE actor.named OR article.duplicate_of IS NULL // the unnamed of a wire copy are those of the original
RETURN place,
  actor.name AS actor,
  type(e) AS stance,
  e.first_said AS first_said,
  s.said_precision AS precision,
  CASE WHEN s.said_precision = 'day' AND NOT start ENDS WITH '-31' THEN duration.inDays(date(start), date(e.first_said)).days END AS days_after,
  e.statements AS statements,
  [CASE WHEN s.via IS NOT NULL THEN 'reported by ' + s.via[0]
        WHEN s.nested THEN 'reported by ' + coalesce([(s)-[:WITHIN]->(o) | o.actor][0], 'another')
        ELSE 'own words' END]
    + CASE WHEN s.hedged THEN ['hedged'] ELSE [] END + CASE WHEN s.nested THEN ['nested'] ELSE [] END
    + CASE WHEN actor.named THEN [] ELSE ['unnamed'] END AS basis,
  s.quote AS words,
  coalesce(article.title, article.docs[0]) AS article,
  article.source AS source,
  coalesce(s.said_on, s.published) AS date,
  CASE WHEN s.said_on IS NOT NULL THEN 'said' WHEN s.published IS NOT NULL THEN 'published' END AS dated_by,
  article.url AS url,
  s.id AS statement,
  actor.id AS actor_id,
  claim.text AS claim,
  claim.id AS claim_id
ORDER BY claim_id, by, first_said, actor_id
