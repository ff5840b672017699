// name: timeline
// about: how a claim was argued over, or what an actor said, in order of time: one row a day, actor, stance and claim
// param: claim claim = none, e.g. cyber-attack on Sony -- the claim
// param: actor actor = none, e.g. North Korea -- the actor; what others said in its name counts as its own
// param: since date = none, e.g. 2014-12-19 -- from this date on
// param: until date = none, e.g. 2015 -- up to this date, all of it
// param: limit int = 200, e.g. 20 -- at most so many rows: the earliest
// needs: claim | actor
// ask: (timeline|chronology|history|course) (of|for|on|about) {claim}
// ask: (timeline|chronology|history) (of|for|on|about) {actor}
// ask: (timeline|chronology|history) (of|for|on|about) {actor} (since|after|from) {since}
// ask: (timeline|chronology|history) (of|for|on|about) {claim} (since|after|from) {since}
// ask: how did (row|dispute|quarrel|debate|argument|fight|controversy|story|) (over|about|on|of|) {claim} (unfold|develop|evolve|proceed)
// ask: when (was|were|did|) {claim} (claimed|said|alleged|disputed|happen)
// ask: when did {actor} (say|speak|claim|comment) (what|)
// ask: what did {actor} (say|claim) (since|after) {since}
// returns: date -- when it was said, else when the article was published; what has no year is left out
// returns: dated_by -- said or published: what date is
// returns: actor -- name of the actor
// returns: stance -- ACCUSES, DENIES, SUPPORTS or CONDEMNS
// returns: claim -- on what
// returns: articles -- number of articles that report it with this date
// returns: basis -- own words or reported by X; and hedged, nested, unnamed
// returns: words -- the clearest statement of them, to the letter
// returns: article -- title of the article with these words, else the name it was read under
// returns: source -- who published it
// returns: url -- address of the article
// returns: statement -- id of the statement with these words
// returns: actor_id -- id of the actor
// returns: claim_id -- id of the claim
// table: date, actor, stance, claim, basis, words, source
:param claim => COLLECT { CALL db.index.fulltext.queryNodes('claims', 'cyber-attack on Sony', {limit: 1}) YIELD node RETURN coalesce([(node)-[:SAME_AS]->(c) | c.id][0], node.id) };
:param actor => [];
:param since => null;
:param until => null;
:param limit => 200;

WITH COLLECT { UNWIND $actor AS id MATCH (:Actor {id: id})<-[:SAME_AS*0..1]-(k) RETURN k.id } AS keys
UNWIND COLLECT {
  UNWIND $claim AS id
  MATCH (:Claim {id: id})<-[:SAME_AS*0..1]-(k)
  // Dates of as many rows as are shown: the index is read as far as the last of them.
  WITH k, keys, COLLECT {
    MATCH (s:Statement {claim_id: k.id})
    WHERE s.moment < '~'
    WITH s, split(s.moment, ' ')[0] AS date ORDER BY s.claim_id, s.moment
    WHERE s.edge IS NOT NULL
      AND ($actor = [] OR s.actor_id IN keys OR s.org_id IN keys)
      AND ($since IS NULL OR date >= $since) AND ($until IS NULL OR left(date, size($until)) <= $until)
      AND (s.said_on >= '0' OR [(s)-[:REPORTED_IN]->(a) | a.duplicate_of][0] IS NULL)
    WITH DISTINCT date, s.edge AS edge LIMIT $limit
    RETURN date
  } AS dates
  WITH k, reduce(last = '', d IN dates | CASE WHEN d > last THEN d ELSE last END) AS last
  MATCH (s:Statement {claim_id: k.id})
  WHERE s.moment < last + ' ~'
  RETURN {s: s, moment: s.moment}
} + COLLECT {
  UNWIND CASE WHEN $claim = [] THEN keys ELSE [] END AS key
  MATCH (s:Statement {actor_id: key})
  WHERE s.moment < '~'
  RETURN {s: s, moment: s.moment}
} + COLLECT {
  UNWIND CASE WHEN $claim = [] THEN $actor ELSE [] END AS id
  MATCH (:Actor {id: id})<-[:SAME_AS*0..1]-()<-[:ON_BEHALF_OF]-(s:Statement)
  WHERE s.moment < '~'
  RETURN {s: s, moment: s.moment}
} AS found
WITH DISTINCT found.s AS s, keys, split(found.moment, ' ')[0] AS date
WHERE s.edge IS NOT NULL
  AND ($actor = [] OR s.actor_id IN keys OR s.org_id IN keys)
  AND ($since IS NULL OR date >= $since) AND ($until IS NULL OR left(date, size($until)) <= $until)
  AND (s.said_on >= '0' OR [(s)-[:REPORTED_IN]->(a) | a.duplicate_of][0] IS NULL) // a copy is dated by its original
WITH date, s.edge AS edge, collect(s) AS found
ORDER BY date, edge
LIMIT $limit
WITH date, edge, COUNT { UNWIND found AS s RETURN DISTINCT s.article } AS articles,
  COLLECT { UNWIND found AS s RETURN s ORDER BY s.clearness LIMIT 1 }[0] AS s
MATCH (s)<-[:MADE]-(k)
MATCH (s)-[:ABOUT]->(l)
MATCH (s)-[:REPORTED_IN]->(article:Article)
OPTIONAL MATCH (k)-[:SAME_AS]->(who:Actor)
OPTIONAL MATCH (l)-[:SAME_AS]->(what:Claim)
WITH date, edge, s, articles, article, coalesce(who, k) AS actor, coalesce(what, l) AS claim
WHERE actor.named OR article.duplicate_of IS NULL // the unnamed of a wire copy are those of the original
RETURN date,
  CASE WHEN s.said_on >= '0' THEN 'said' ELSE 'published' END AS dated_by,
  actor.name AS actor,
  s.stance AS stance,
  claim.text AS claim,
  articles,
  [CASE WHEN s.via IS NOT NULL THEN 'reported by ' + s.via[0]
        WHEN s.nested THEN 'reported by ' + coalesce([(s)-[:WITHIN]->(o) | o.actor][0], 'another')
        ELSE 'own words' END]
    + CASE WHEN s.hedged THEN ['hedged'] ELSE [] END + CASE WHEN s.nested THEN ['nested'] ELSE [] END
    + CASE WHEN actor.named THEN [] ELSE ['unnamed'] END AS basis,
  s.quote AS words,
  coalesce(article.title, article.docs[0]) AS article,
  article.source AS source,
  article.url AS url,
  s.id AS statement,
  actor.id AS actor_id,
  claim.id AS claim_id
ORDER BY date, edge
