// The actor with one of these ids, or that the alias with one of them stands for.
UNWIND $ids AS id
MATCH (key:Actor|ActorAlias {id: id})
RETURN DISTINCT coalesce([(key)-[:SAME_AS]->(a) | a.id][0], key.id) AS id
