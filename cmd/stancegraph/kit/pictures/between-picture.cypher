// name: between-picture
// about: claims on which two actors both take a stance
// param: from actor, e.g. FBI -- the one actor
// param: to actor, e.g. North Korea -- the other
// param: limit int = 50, e.g. 20 -- at most so many
// ask: draw {from} and {to}
// returns: stances -- the one, its stance, the claim, the stance of the other, and the other
:param from => COLLECT { CALL db.index.fulltext.queryNodes('actors', 'FBI', {limit: 1}) YIELD node RETURN coalesce([(node)-[:SAME_AS]->(a) | a.id][0], node.id) };
:param to => COLLECT { CALL db.index.fulltext.queryNodes('actors', 'North Korea', {limit: 1}) YIELD node RETURN coalesce([(node)-[:SAME_AS]->(a) | a.id][0], node.id) };
:param limit => 50;

UNWIND $from AS one
UNWIND $to AS other
MATCH stances = (:Actor {id: one})-[e:ACCUSES|DENIES|SUPPORTS|CONDEMNS]->(:Claim)<-[f:ACCUSES|DENIES|SUPPORTS|CONDEMNS]-(:Actor {id: other})
RETURN stances
ORDER BY e.statements + f.statements DESC, e.id, f.id
LIMIT $limit
