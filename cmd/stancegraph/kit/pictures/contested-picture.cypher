// name: contested-picture
// about: the most disputed claims, with all who stand on either side
// param: claims int = 10, e.g. 3 -- at most so many claims
// param: limit int = 200, e.g. 50 -- at most so many stances
// ask: draw the disputes
// returns: stance -- an actor, its stance and the claim
:param claims => 10;
:param limit => 200;

MATCH (claim:Claim)
WHERE claim.disputed > 0 AND claim.id IS NOT NULL
WITH claim ORDER BY claim.disputed DESC, claim.id DESC LIMIT $claims
MATCH stance = (:Actor)-[e:ACCUSES|DENIES|SUPPORTS|CONDEMNS]->(claim)
RETURN stance
ORDER BY e.statements DESC, e.id
LIMIT $limit
