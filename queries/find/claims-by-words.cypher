// Claims of which some wording has some of the words, at most 1,000 of the best.
CALL db.index.fulltext.queryNodes('claims', $words, {limit: 1000}) YIELD node
RETURN DISTINCT coalesce([(node)-[:SAME_AS]->(c) | c.id][0], node.id) AS id
