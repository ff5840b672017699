package local

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// password returns the store's password, which it generates when there is none yet.
func (s *Server) password() (string, error) {
	data, err := os.ReadFile(s.PasswordPath())
	if errors.Is(err, os.ErrNotExist) {
		password := rand.Text()
		return password, writeFile(s.PasswordPath(), []byte(password+"\n"), 0o600)
	}
	if err != nil {
		return "", err
	}
	password := strings.TrimSpace(string(data))
	if password == "" {
		return "", fmt.Errorf("%s is empty: write the password of user %s into it", s.PasswordPath(), user)
	}
	return password, nil
}

// setInitialPassword writes the file from which a server that has no users yet takes
// the password of its first one; a server that has users ignores it.
//
// It is what `neo4j-admin dbms set-initial-password` writes (Neo4j 5,
// SystemGraphCredential: SHA-256 of salt and password, hashed again 1,023 times), but
// spares each new store the start of another JVM, and the password the command line.
func (s *Server) setInitialPassword(password string) error {
	salt := make([]byte, 32)
	rand.Read(salt)
	const iterations = 1024
	digest := sha256.Sum256(append(salt, password...))
	for range iterations - 1 {
		digest = sha256.Sum256(digest[:])
	}
	path := s.path("data", "dbms", "auth.ini")
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	line := fmt.Sprintf("%s:SHA-256,%s,%s,%d:\n", user, hex.EncodeToString(digest[:]), hex.EncodeToString(salt), iterations)
	return writeFile(path, []byte(line), 0o600)
}
