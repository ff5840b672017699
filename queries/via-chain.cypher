// name: via-chain
// about: through whom stances reach us: each statement that an outlet or another person passes on, with the whole chain
// param: claim claim = none, e.g. cyber-attack on Sony -- stances on this claim
// param: actor actor = none, e.g. North Korea -- stances of this actor
// param: through actor = none, e.g. North Korea -- stances passed on by this outlet or person
// param: limit int = 100, e.g. 20 -- at most so many statements: the longest chains first
// needs: claim | actor | through
// ask: through whom (do we know|did we learn|do we hear|do we have it) (that|of|about|) {claim}
// ask: (through whom|from whom|via whom) (does|do|did|is|are|) {claim} (reach us|come|reported|known)
// ask: (what|which stances|who) (do we know|do we have|is known|is reported) (only|) (via|through|from) {through}
// ask: what (does|did) {through} (pass on|relay|quote)
// ask: what (reached|came to|comes to) us (through|from) {through}
// ask: (what|who|everything) (reported|quoted|passed on|known) (through|by) {through}
// ask: who (is|are) (quoted|reported) (by|through|via) {through}
// ask: (chain|chains) of reporting (for|of|on) {claim}
// returns: actor -- name of the actor
// returns: stance -- ACCUSES, DENIES, SUPPORTS or CONDEMNS
// returns: claim -- on what
// returns: chain -- outlets and people through whom it is reported, innermost first, and who published it
// returns: hops -- number of those between the actor and the article
// returns: nested -- whether it stands inside the words of another actor
// returns: origin -- the independent origin that it counts as; none where that is unknown
// returns: words -- the sentences that carry the statement, to the letter
// returns: article -- title of the article with these words, else the name it was read under
// returns: source -- who published it
// returns: date -- when the words were said, else when the article was published
// returns: dated_by -- said or published: what date is
// returns: url -- address of the article
// returns: statement -- id of the statement with these words
// returns: actor_id -- id of the actor
// returns: claim_id -- id of the claim
// table: actor, stance, claim, chain, words, date
:param claim => COLLECT { CALL db.index.fulltext.queryNodes('claims', 'cyber-attack on Sony', {limit: 1}) YIELD node RETURN coalesce([(node)-[:SAME_AS]->(c) | c.id][0], node.id) };
:param actor => [];
:param through => [];
:param limit => 100;

WITH COLLECT { UNWIND $actor AS id MATCH (:Actor {id: id})<-[:SAME_AS*0..1]-(k) RETURN k.id } AS keys,
  COLLECT { UNWIND $through AS id MATCH (:Actor {id: id})<-[:SAME_AS*0..1]-(k) RETURN k.id } AS relays
UNWIND COLLECT {
  UNWIND $claim AS id
  MATCH (:Claim {id: id})<-[:SAME_AS*0..1]-()<-[:ABOUT]-(s:Statement)
  RETURN s
} + COLLECT {
  UNWIND CASE WHEN $claim = [] THEN $actor ELSE [] END AS id
  MATCH (:Actor {id: id})<-[:SAME_AS*0..1]-()-[:MADE]->(s:Statement)
  RETURN s
} + COLLECT {
  UNWIND CASE WHEN $claim = [] AND $actor = [] THEN $through ELSE [] END AS id
  MATCH (:Actor {id: id})<-[:SAME_AS*0..1]-()<-[:VIA]-(s:Statement)
  RETURN s
} AS s
WITH DISTINCT s, keys, relays
WHERE s.via IS NOT NULL
WITH s, keys, relays
WHERE s.edge IS NOT NULL
  AND ($actor = [] OR s.actor_id IN keys) AND ($through = [] OR any(v IN s.via_ids WHERE v IN relays))
WITH s ORDER BY size(s.via) DESC, coalesce(s.said_on, s.published), s.id LIMIT $limit
MATCH (s)<-[:MADE]-(k)
MATCH (s)-[:ABOUT]->(l)
MATCH (s)-[:REPORTED_IN]->(article:Article)
OPTIONAL MATCH (k)-[:SAME_AS]->(who:Actor)
OPTIONAL MATCH (l)-[:SAME_AS]->(what:Claim)
RETURN coalesce(who.name, k.name) AS actor,
  s.stance AS stance,
  coalesce(what.text, l.text) AS claim,
  s.via + [article.source] AS chain,
  size(s.via) AS hops,
  s.nested AS nested,
  s.origin AS origin,
  s.quote AS words,
  coalesce(article.title, article.docs[0]) AS article,
  article.source AS source,
  coalesce(s.said_on, s.published) AS date,
  CASE WHEN s.said_on IS NOT NULL THEN 'said' WHEN s.published IS NOT NULL THEN 'published' END AS dated_by,
  article.url AS url,
  s.id AS statement,
  coalesce(who.id, k.id) AS actor_id,
  coalesce(what.id, l.id) AS claim_id
ORDER BY hops DESC, date, statement
