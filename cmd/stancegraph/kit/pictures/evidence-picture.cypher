// name: evidence-picture
// about: the statements on a claim, with their articles and sources
// param: claim claim, e.g. cyber-attack on Sony -- the claim
// param: limit int = 50, e.g. 20 -- at most so many statements
// ask: draw the evidence on {claim}
// returns: said -- an actor, its statement and the claim
// returns: reported -- the statement, its article and who published it
:param claim => COLLECT { CALL db.index.fulltext.queryNodes('claims', 'cyber-attack on Sony', {limit: 1}) YIELD node RETURN coalesce([(node)-[:SAME_AS]->(c) | c.id][0], node.id) };
:param limit => 50;

UNWIND $claim AS id
MATCH said = (:Claim {id: id})<-[:SAME_AS*0..1]-()<-[:ABOUT]-(s:Statement)<-[:MADE]-()-[:SAME_AS*0..1]->(:Actor)
MATCH reported = (s)-[:REPORTED_IN]->(:Article)-[:PUBLISHED_BY]->(:Source)
RETURN said, reported
ORDER BY s.nested, s.hedged, s.confidence DESC, s.id
LIMIT $limit
