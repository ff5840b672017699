// name: new-since
// about: what articles published since a date report: one row a stance, the latest first, and whether it was known before
// param: since date, e.g. 2014-12-19 -- articles published on this date or later; those without a year are left out
// param: actor actor = none, e.g. North Korea -- stances by this actor, in its name, or on claims about it
// param: claim claim = none, e.g. cyber-attack on Sony -- stances on this claim
// param: unnamed bool = false, e.g. true -- list also speakers whom the article does not name
// param: limit int = 100, e.g. 20 -- at most so many stances, of the 200 latest articles unless an actor or claim is given
// ask: (what|anything|everything) (is|) new since {since}
// ask: (what|anything|everything) (is|) new (about|on|by|from) {actor} since {since}
// ask: (what|anything|everything) (is|) new (about|on|over) {claim} since {since}
// ask: what (happened|changed|said|new|reported|published) (since|after) {since}
// ask: what (happened|changed|said|new|reported|published) (about|with|to) {actor} (since|after) {since}
// ask: (news|updates|latest) (since|after) {since}
// returns: published -- date of the latest article that reports it
// returns: novelty -- new claim, new stance, or again: whether earlier articles have a stance on the claim, or this one
// returns: actor -- name of the actor
// returns: stance -- ACCUSES, DENIES, SUPPORTS or CONDEMNS
// returns: claim -- on what
// returns: target -- the party that the claim blames, defends or is about
// returns: statements -- number of statements since the date
// returns: basis -- own words or reported by X; and hedged, nested, unnamed
// returns: words -- the clearest statement, to the letter (since the date)
// returns: article -- title of the article with these words, else the name it was read under
// returns: source -- who published it
// returns: date -- when the words were said, else when the article was published
// returns: dated_by -- said or published: what date is
// returns: url -- address of the article
// returns: statement -- id of the statement with these words
// returns: actor_id -- id of the actor
// returns: claim_id -- id of the claim
// table: published, novelty, actor, stance, claim, words, source
:param since => '2014-12-19';
:param actor => [];
:param claim => [];
:param unnamed => false;
:param limit => 100;

WITH COLLECT { UNWIND $claim AS id MATCH (:Claim {id: id})<-[:SAME_AS*0..1]-(k) RETURN k.id } AS keys
UNWIND COLLECT {
  MATCH (a:Article)
  WHERE a.published >= CASE WHEN $actor = [] AND $claim = [] THEN $since ELSE '~' END AND a.id IS NOT NULL
  WITH a ORDER BY a.published DESC, a.id DESC LIMIT 200
  MATCH (a)<-[:REPORTED_IN]-(s:Statement)
  RETURN s
} + COLLECT {
  UNWIND $actor AS id
  MATCH (:Actor {id: id})<-[:SAME_AS*0..1]-()-[:MADE]->(s:Statement)
  RETURN s
} + COLLECT {
  UNWIND $actor AS id
  MATCH (:Actor {id: id})<-[:SAME_AS*0..1]-()<-[:ON_BEHALF_OF]-(s:Statement)
  RETURN s
} + COLLECT {
  UNWIND $actor AS id
  MATCH (:Actor {id: id})<-[:SAME_AS*0..1]-()<-[:TARGETS]-()<-[:ABOUT]-(s:Statement)
  RETURN s
} + COLLECT {
  UNWIND CASE WHEN $actor = [] THEN $claim ELSE [] END AS id
  MATCH (:Claim {id: id})<-[:SAME_AS*0..1]-()<-[:ABOUT]-(s:Statement)
  RETURN s
} AS s
WITH DISTINCT s, keys
WHERE s.published >= $since AND s.edge IS NOT NULL AND ($claim = [] OR s.claim_id IN keys)
WITH s.edge AS edge, collect(s) AS found, count(*) AS statements, max(s.published) AS published
ORDER BY published DESC, edge
LIMIT 2 * $limit
WITH edge, statements, published, COLLECT { UNWIND found AS s RETURN s ORDER BY s.clearness LIMIT 1 }[0] AS s
MATCH (s)<-[:MADE]-(k)
MATCH (s)-[:ABOUT]->(l)
MATCH (s)-[:REPORTED_IN]->(article:Article)
OPTIONAL MATCH (k)-[:SAME_AS]->(who:Actor)
OPTIONAL MATCH (l)-[:SAME_AS]->(what:Claim)
WITH edge, s, article, statements, published, coalesce(who, k) AS actor, coalesce(what, l) AS claim
WHERE ($unnamed OR actor.named) AND (actor.named OR article.duplicate_of IS NULL) // the unnamed of a wire copy are those of the original
WITH * ORDER BY published DESC, edge LIMIT $limit
RETURN published,
  CASE WHEN EXISTS { MATCH (o:Statement {edge: edge}) WHERE o.published < $since AND o.published >= '0' } THEN 'again'
       WHEN EXISTS { MATCH (claim)<-[:SAME_AS*0..1]-()<-[:ABOUT]-(o) WHERE o.published < $since AND o.published >= '0' AND o.edge IS NOT NULL } THEN 'new stance'
       ELSE 'new claim' END AS novelty,
  actor.name AS actor,
  s.stance AS stance,
  claim.text AS claim,
  COLLECT { MATCH (claim)-[:TARGETS]->(k) OPTIONAL MATCH (k)-[:SAME_AS]->(o:Actor) RETURN coalesce(o, k) }[0].name AS target,
  statements,
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
  claim.id AS claim_id
ORDER BY published DESC, edge
