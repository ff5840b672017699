// Claims of which some wording has some of the words, at most 500 of the best.
CALL db.index.fulltext.queryNodes('claims', $words, {limit: 500}) YIELD node
RETURN DISTINCT coalesce([(node)-[:SAME_AS]->(c) | c.id][0], node.id) AS id
