// name: claim-picture
// about: who stands where on a claim
// param: claim claim, e.g. cyber-attack on Sony -- the claim
// param: limit int = 100, e.g. 20 -- at most so many stances: those with the most statements
// ask: draw {claim}
// returns: stance -- an actor, its stance and the claim
:param claim => COLLECT { CALL db.index.fulltext.queryNodes('claims', 'cyber-attack on Sony', {limit: 1}) YIELD node RETURN coalesce([(node)-[:SAME_AS]->(c) | c.id][0], node.id) };
:param limit => 100;

UNWIND $claim AS id
MATCH stance = (:Actor)-[e:ACCUSES|DENIES|SUPPORTS|CONDEMNS]->(:Claim {id: id})
RETURN stance
ORDER BY e.statements DESC, e.id
LIMIT $limit
