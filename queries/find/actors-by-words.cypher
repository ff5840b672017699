// Actors of whom some name has some of the words, at most 500 of the best.
CALL db.index.fulltext.queryNodes('actors', $words, {limit: 500}) YIELD node
RETURN DISTINCT coalesce([(node)-[:SAME_AS]->(a) | a.id][0], node.id) AS id
