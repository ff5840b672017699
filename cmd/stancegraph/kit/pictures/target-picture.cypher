// name: target-picture
// about: what is said of an actor, and by whom
// param: actor actor, e.g. North Korea -- the actor
// param: limit int = 100, e.g. 20 -- at most so many stances: those with the most statements
// ask: draw what is said about {actor}
// returns: stance -- another actor, its stance, the claim and the actor that it is about
:param actor => COLLECT { CALL db.index.fulltext.queryNodes('actors', 'North Korea', {limit: 1}) YIELD node RETURN coalesce([(node)-[:SAME_AS]->(a) | a.id][0], node.id) };
:param limit => 100;

UNWIND $actor AS id
MATCH stance = (:Actor {id: id})<-[:SAME_AS*0..1]-()<-[:TARGETS]-(:Claim)<-[e:ACCUSES|DENIES|SUPPORTS|CONDEMNS]-(:Actor)
RETURN stance
ORDER BY e.statements DESC, e.id
LIMIT $limit
