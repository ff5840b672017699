// name: most-accused
// about: the actors that the most named others accuse, with the leading accusation
// param: kind kind = none, e.g. state -- person, organization, state or group
// param: unnamed bool = false, e.g. true -- list also those whom the article does not name
// param: limit int = 50, e.g. 20 -- at most so many actors
// ask: who (is|gets|was|are|) (accused|blamed) (the|) most (often|)
// ask: who (is|are|) (the|) most (accused|blamed) {kind}
// ask: (the|) most (accused|blamed) {kind}
// ask: (the|) most (accused|blamed) (actors|parties|)
// ask: which {kind} (is|are|get|gets) (accused|blamed) (the|) most (often|)
// ask: who faces (the|) most accusations
// returns: actor -- name of the actor
// returns: kind -- person, organization, state or group
// returns: accusers -- number of named others that accuse it
// returns: accusations -- number of claims of which it is accused
// returns: denied -- number of claims about it that it, or who speaks for it, denies
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
// table: actor, accusers, accusations, denied, accuser, claim, words, source, date
:param kind => null;
:param unnamed => false;
:param limit => 50;

MATCH (actor:Actor)
WHERE actor.accusers > 0 AND actor.id IS NOT NULL AND ($unnamed OR actor.named) AND ($kind IS NULL OR actor.kind = $kind)
WITH actor ORDER BY actor.accusers DESC, actor.id DESC LIMIT $limit
MATCH ()-[e:ACCUSES {id: actor.leading_accusation}]->()
WITH actor, e, startNode(e) AS accuser, endNode(e) AS claim,
  COUNT {
    MATCH (actor)<-[:SAME_AS*0..1]-()<-[:TARGETS]-()-[:SAME_AS*0..1]->(c:Claim)
    WHERE c.leading_for IS NOT NULL AND c.kind = 'allegation'
      AND (EXISTS { (actor)-[:DENIES]->(c) }
        OR EXISTS { MATCH (actor)<-[:SAME_AS*0..1]-()<-[:ON_BEHALF_OF]-(s:Statement {stance: 'DENIES'})-[:ABOUT]->()-[:SAME_AS*0..1]->(c) WHERE s.edge IS NOT NULL })
    RETURN DISTINCT c
  } AS denied,
  COLLECT { MATCH (s:Statement {id: e.clearest}) RETURN s }[0] AS s
MATCH (s)-[:REPORTED_IN]->(article:Article)
RETURN actor.name AS actor,
  actor.kind AS kind,
  actor.accusers AS accusers,
  actor.accusations AS accusations,
  denied,
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
