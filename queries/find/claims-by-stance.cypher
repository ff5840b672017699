// Claims on which one of the accusers takes one of the stances, with the number of
// statements in which it does.
UNWIND $actors AS actor
MATCH (:Actor {id: actor})-[edge:ACCUSES|DENIES|SUPPORTS|CONDEMNS]->(claim:Claim)
WHERE type(edge) IN $stances
RETURN claim.id AS id, sum(edge.statements) AS weight
