// The claim with this id, or that the alias with this id stands for.
MATCH (key:Claim|ClaimAlias {id: $id})
RETURN coalesce([(key)-[:SAME_AS]->(c) | c.id][0], key.id) AS id
