// name: silent
// about: actors that are accused and never answered: neither they nor who speaks for them take a stance on the claim or on the accusation
// param: kind kind = none, e.g. state -- person, organization, state or group
// param: unnamed bool = false, e.g. true -- list also those whom the article does not name
// param: limit int = 50, e.g. 20 -- at most so many actors: those with the most accusers
// ask: who (is|was|were|are|) (accused|blamed|attacked) (and|but|) (never|not|) (answered|responded|replied|denied it|reacted)
// ask: who (has|have|did|) (never|not|yet to) (answered|answer|responded|respond|replied|reply|reacted|react) (to|) (the|) (accusations|accusation|charges|allegations|them|)
// ask: who (stays|stayed|remains|remained|keeps|kept|is|was) (silent|quiet)
// ask: who (ignores|ignored) (the|) (accusations|charges|allegations)
// ask: which {kind} (stays|stayed|remains|remained|keeps|kept|are|is|was) (silent|quiet)
// returns: actor -- name of the actor
// returns: kind -- person, organization, state or group
// returns: accusers -- number of named others that accuse it
// returns: accusations -- number of claims of which it is accused
// returns: accuser -- who has the leading accusation: not only hedged or nested, with the most origins
// returns: claim -- of what
// returns: statements -- number of statements with this accusation
// returns: origins -- number of their independent origins
// returns: basis -- own words or reported by X; and only hedged, only nested
// returns: words -- the clearest statement, to the letter
// returns: article -- title of the article with these words, else the name it was read under
// returns: source -- who published it
// returns: date -- when the words were said, else when the article was published
// returns: dated_by -- said or published: what date is
// returns: url -- address of the article
// returns: statement -- id of the statement with these words
// returns: actor_id -- id of the accused
// returns: accuser_id -- id of the accuser
// returns: claim_id -- id of the claim
// table: actor, accusers, accusations, accuser, claim, words, source, date
:param kind => null;
:param unnamed => false;
:param limit => 50;

// An answer is a stance on the claim, or on an act that asserts or presupposes it, that
// contradicts it or rivals it.
MATCH (actor:Actor)
WHERE actor.accusers > 0 AND actor.id IS NOT NULL AND ($unnamed OR actor.named) AND ($kind IS NULL OR actor.kind = $kind)
  AND NOT EXISTS {
    MATCH (actor)<-[:SAME_AS*0..1]-()<-[:TARGETS]-()-[:SAME_AS*0..1]->(c:Claim)
    WHERE EXISTS { (c)<-[:ACCUSES]-() }
    MATCH (c)<-[:SAME_AS*0..1]-()-[:ASSERTS|PRESUPPOSES|CONTRADICTS|RIVALS*0..1]-()-[:SAME_AS*0..1]-(k)
    WHERE EXISTS { (actor)-[:ACCUSES|DENIES|SUPPORTS|CONDEMNS]->(k) }
      OR EXISTS { (actor)<-[:SAME_AS*0..1]-()<-[:ON_BEHALF_OF]-(s:Statement)-[:ABOUT]->(k) WHERE s.edge IS NOT NULL }
  }
WITH actor ORDER BY actor.accusers DESC, actor.id DESC LIMIT $limit
MATCH ()-[e:ACCUSES {id: actor.leading_accusation}]->()
WITH actor, actor.accusations AS accusations, e, startNode(e) AS accuser, endNode(e) AS claim,
  COLLECT { MATCH (s:Statement {id: e.clearest}) RETURN s }[0] AS s
MATCH (s)-[:REPORTED_IN]->(article:Article)
RETURN actor.name AS actor,
  actor.kind AS kind,
  actor.accusers AS accusers,
  accusations,
  accuser.name AS accuser,
  claim.text AS claim,
  e.statements AS statements,
  e.origins AS origins,
  [CASE WHEN s.via IS NOT NULL THEN 'reported by ' + s.via[0]
        WHEN s.nested THEN 'reported by ' + coalesce([(s)-[:WITHIN]->(o) | o.actor][0], 'another')
        ELSE 'own words' END]
    + CASE WHEN e.hedged_only THEN ['only hedged'] WHEN e.nested_only THEN ['only nested'] ELSE [] END AS basis,
  s.quote AS words,
  coalesce(article.title, article.docs[0]) AS article,
  article.source AS source,
  coalesce(s.said_on, s.published) AS date,
  CASE WHEN s.said_on IS NOT NULL THEN 'said' WHEN s.published IS NOT NULL THEN 'published' END AS dated_by,
  article.url AS url,
  s.id AS statement,
  actor.id AS actor_id,
  accuser.id AS accuser_id,
  claim.id AS claim_id
ORDER BY accusers DESC, actor_id DESC
