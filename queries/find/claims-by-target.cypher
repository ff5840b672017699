// Claims that blame, defend or are about one of the actors.
UNWIND $actors AS actor
MATCH (:Actor {id: actor})<-[:SAME_AS*0..1]-()<-[:TARGETS]-()-[:SAME_AS*0..1]->(claim:Claim)
RETURN DISTINCT claim.id AS id
