// name: evidence
// about: every statement on a claim, by an actor (or in its name), or both, with the words
// param: claim claim = none, e.g. cyber-attack on Sony -- the claim
// param: actor actor = none, e.g. North Korea -- the actor; what others said in its name counts as its own
// param: stance stance = none, e.g. denies -- this stance alone
// param: all_sections bool = false, e.g. true -- also what never counts: captions, related links, and what people rejected
// param: limit int = 200, e.g. 20 -- at most so many statements: the earliest
// needs: claim | actor
// ask: what (evidence|proof) (is there|do we have|there is|) (that|for|of|on|about|) {claim}
// ask: (evidence|proof) (that|for|of|on|about) {claim}
// ask: (every|all|) (statement|statements|quotes|quotations) (on|about|over) {claim}
// ask: (every|all|which|) (statement|statements|quotes|quotations) (made|given|) (by|of|from) {actor}
// ask: what (does|did|has) {actor} (say|said|claim|claimed|tell|told)
// ask: what (does|did|has) {actor} (say|said|claim|claimed) (on|about|over) {claim}
// ask: what (does|did|has) {actor} (think|make) (of|about) {claim}
// ask: did {actor} (deny|reject|dispute) {claim} => stance=denies
// ask: did {actor} (deny|reject|dispute) (anything|something|that|it) => stance=denies
// ask: what (does|did|has) {actor} deny => stance=denies
// ask: who (supports|backs|endorses|praises|welcomes|favours|defends) {claim} => stance=supports
// ask: who (condemns|criticises|opposes|denounces|deplores|attacks|slams) {claim} => stance=condemns
// ask: (does|did|has) {actor} (condemn|condemned|criticise|criticised|denounce|denounced) (anything|something|anybody|) => stance=condemns
// ask: (does|did|has) {actor} (condemn|condemned|criticise|criticised|denounce|denounced) {claim} => stance=condemns
// ask: what (does|did|has) {actor} (condemn|criticise|denounce|oppose) => stance=condemns
// ask: (does|did|has) {actor} (support|back|endorse|supported|backed|endorsed) {claim} => stance=supports
// ask: what (does|did|has) {actor} (support|back|endorse|praise) => stance=supports
// ask: (how do we know|who told us|who says so) (that|) {claim}
// returns: date -- when it was said, else when the article was published; those without a year come last
// returns: dated_by -- said or published: what date is
// returns: actor -- name of the actor
// returns: speaks_for -- body or state that it speaks for here
// returns: stance -- ACCUSES, DENIES, SUPPORTS or CONDEMNS
// returns: claim -- the claim
// returns: target -- the party that the claim blames, defends or is about
// returns: words -- the sentences that carry the statement, to the letter
// returns: cue -- the words in them that carry the stance
// returns: via -- outlets and people through whom it is reported, innermost first
// returns: nested -- whether it stands inside the words of another actor
// returns: hedged -- whether it is said with may, could, reportedly and the like
// returns: review -- relabelled where a person gave it this stance; rejected where asked for
// returns: section -- headline, lead, body; related or caption where asked for
// returns: confidence -- of the reading, 0 to 1
// returns: article -- title of the article, else the name it was read under
// returns: source -- who published it
// returns: url -- address of the article
// returns: statement -- id of the statement
// returns: actor_id -- id of the actor
// returns: claim_id -- id of the claim
// table: date, actor, stance, claim, words, source
:param claim => COLLECT { CALL db.index.fulltext.queryNodes('claims', 'cyber-attack on Sony', {limit: 1}) YIELD node RETURN coalesce([(node)-[:SAME_AS]->(c) | c.id][0], node.id) };
:param actor => [];
:param stance => null;
:param all_sections => false;
:param limit => 200;

WITH COLLECT { UNWIND $actor AS id MATCH (:Actor {id: id})<-[:SAME_AS*0..1]-(k) RETURN k.id } AS keys
UNWIND COLLECT {
  UNWIND $claim AS id
  MATCH (:Claim {id: id})<-[:SAME_AS*0..1]-(k)
  UNWIND COLLECT {
    MATCH (s:Statement {claim_id: k.id})
    WHERE s.moment > '' AND ($actor = [] OR s.actor_id IN keys OR s.org_id IN keys)
      AND ($stance IS NULL OR s.stance = $stance) AND ($all_sections OR s.edge IS NOT NULL)
    RETURN s ORDER BY s.claim_id, s.moment LIMIT $limit // the order of the index, which is read so far only
  } AS s
  RETURN s
} + COLLECT {
  UNWIND CASE WHEN $claim = [] THEN keys ELSE [] END AS key
  UNWIND COLLECT {
    MATCH (s:Statement {actor_id: key})
    WHERE s.moment > '' AND ($stance IS NULL OR s.stance = $stance) AND ($all_sections OR s.edge IS NOT NULL)
    RETURN s ORDER BY s.actor_id, s.moment LIMIT $limit
  } AS s
  RETURN s
} + COLLECT {
  UNWIND CASE WHEN $claim = [] THEN $actor ELSE [] END AS id
  MATCH (:Actor {id: id})<-[:SAME_AS*0..1]-()<-[:ON_BEHALF_OF]-(s:Statement)
  RETURN s
} AS s
WITH DISTINCT s
WHERE ($stance IS NULL OR s.stance = $stance) AND ($all_sections OR s.edge IS NOT NULL)
WITH s ORDER BY s.moment LIMIT $limit
MATCH (s)<-[:MADE]-(actor)
MATCH (s)-[:ABOUT]->(claim)
MATCH (s)-[:REPORTED_IN]->(article:Article)
OPTIONAL MATCH (actor)-[:SAME_AS]->(who:Actor)
OPTIONAL MATCH (claim)-[:SAME_AS]->(what:Claim)
WITH s, article, coalesce(who, actor) AS actor, coalesce(what, claim) AS claim
RETURN coalesce(s.said_on, s.published) AS date,
  CASE WHEN s.said_on IS NOT NULL THEN 'said' WHEN s.published IS NOT NULL THEN 'published' END AS dated_by,
  actor.name AS actor,
  [(s)-[:ON_BEHALF_OF]->(k) | coalesce([(k)-[:SAME_AS]->(o) | o.name][0], k.name)][0] AS speaks_for,
  s.stance AS stance,
  claim.text AS claim,
  [(claim)-[:TARGETS]->(k) | coalesce([(k)-[:SAME_AS]->(o) | o.name][0], k.name)][0] AS target,
  s.quote AS words,
  s.cue AS cue,
  coalesce(s.via, []) AS via,
  s.nested AS nested,
  s.hedged AS hedged,
  s.review AS review,
  s.section AS section,
  s.confidence AS confidence,
  coalesce(article.title, article.docs[0]) AS article,
  article.source AS source,
  article.url AS url,
  s.id AS statement,
  actor.id AS actor_id,
  claim.id AS claim_id
ORDER BY s.moment
