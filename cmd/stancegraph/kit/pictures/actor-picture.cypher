// name: actor-picture
// about: what an actor takes stances on
// param: actor actor, e.g. North Korea -- the actor
// param: limit int = 100, e.g. 20 -- at most so many stances: those with the most statements
// ask: draw {actor}
// returns: stance -- the actor, its stance and the claim
:param actor => COLLECT { CALL db.index.fulltext.queryNodes('actors', 'North Korea', {limit: 1}) YIELD node RETURN coalesce([(node)-[:SAME_AS]->(a) | a.id][0], node.id) };
:param limit => 100;

UNWIND $actor AS id
MATCH stance = (:Actor {id: id})-[e:ACCUSES|DENIES|SUPPORTS|CONDEMNS]->(:Claim)
RETURN stance
ORDER BY e.statements DESC, e.id
LIMIT $limit
