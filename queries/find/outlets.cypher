// The sources of articles; few, however many articles there are.
MATCH (s:Source)
RETURN s.id AS id, s.name AS name, COUNT { (s)<-[:PUBLISHED_BY]-() } AS articles
