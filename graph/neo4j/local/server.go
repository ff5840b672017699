package local

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
)

// The defaults of Options.
const (
	DefaultStore       = "default"
	DefaultHeapMB      = 512
	DefaultPageCacheMB = 128
)

// Options say which store a Server is and how it runs. The zero value is the user's
// default store.
type Options struct {
	// Store is the store's name: lower-case letters, digits, '-' and '_', 64 at most.
	Store string
	// DataDir is the folder of the stores; by default stancegraph/stores in the user's
	// data folder (XDG_DATA_HOME, else ~/.local/share).
	DataDir string
	// CacheDir is the folder of what can be fetched again; by default stancegraph in
	// os.UserCacheDir.
	CacheDir string
	// HeapMB and PageCacheMB are the server's memory in MiB. They count from its next
	// start on.
	HeapMB, PageCacheMB int
	// Brief is for a server that lives as long as a test: it is sooner at work, and never
	// as fast as one that has worked for long.
	Brief bool
	// Progress, if not nil, gets a short line a step, and one a second while a server
	// starts, in the caller's goroutine.
	Progress func(string)
}

// Server is a handle on one named store, whose server may run or not. Its methods are
// safe for concurrent use, by several processes too.
type Server struct {
	store    string
	home     string
	cache    string
	heap     int
	page     int
	brief    bool
	progress func(string)
}

// Endpoint says how to reach a running server.
type Endpoint struct {
	BoltURI string // "bolt://127.0.0.1:PORT"
	HTTPURL string // "http://127.0.0.1:PORT", without a slash at its end
	// KitPort is where, on 127.0.0.1, Neo4j Browser looks for /style.grass and
	// /guide.html; 0 for a server that an older version started.
	KitPort  int
	Username string
	Password string
	Version  string // "5.26.30"
	PID      int
}

var storeName = regexp.MustCompile(`^[a-z0-9][a-z0-9_-]{0,63}$`)

// New returns the handle on a store. It checks the options and touches no file.
func New(o Options) (*Server, error) {
	if !supported {
		return nil, fmt.Errorf("the private neo4j runs on Linux, macOS and FreeBSD, not on %s; %s", runtime.GOOS, otherWays)
	}
	if o.Store == "" {
		o.Store = DefaultStore
	}
	if !storeName.MatchString(o.Store) {
		return nil, fmt.Errorf("store name %q: use a to z, 0 to 9, '-' and '_', beginning with a letter or digit, 64 characters at most", o.Store)
	}
	if o.HeapMB < 0 || o.PageCacheMB < 0 {
		return nil, fmt.Errorf("store %s: heap (%d MB) and page cache (%d MB) cannot be negative", o.Store, o.HeapMB, o.PageCacheMB)
	}
	data, err := folder(o.DataDir, userDataDir, "stores")
	if err != nil {
		return nil, fmt.Errorf("data folder: %w", err)
	}
	cache, err := folder(o.CacheDir, os.UserCacheDir)
	if err != nil {
		return nil, fmt.Errorf("cache folder: %w", err)
	}
	s := &Server{
		store:    o.Store,
		home:     filepath.Join(data, o.Store),
		cache:    cache,
		heap:     or(o.HeapMB, DefaultHeapMB),
		page:     or(o.PageCacheMB, DefaultPageCacheMB),
		brief:    o.Brief,
		progress: o.Progress,
	}
	if s.progress == nil {
		s.progress = func(string) {}
	}
	return s, nil
}

// folder returns given, or else stancegraph and sub below the user's folder, as an
// absolute path.
func folder(given string, user func() (string, error), sub ...string) (string, error) {
	if given == "" {
		base, err := user()
		if err != nil {
			return "", err
		}
		given = filepath.Join(append([]string{base, "stancegraph"}, sub...)...)
	}
	return filepath.Abs(given)
}

// userDataDir returns the folder for data that programs keep for the user.
func userDataDir() (string, error) {
	if dir := os.Getenv("XDG_DATA_HOME"); filepath.IsAbs(dir) {
		return dir, nil
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "", errors.New("neither XDG_DATA_HOME nor HOME is set")
	}
	return filepath.Join(home, ".local", "share"), nil
}

func or(n, otherwise int) int {
	if n == 0 {
		return otherwise
	}
	return n
}

// Store returns the store's name.
func (s *Server) Store() string { return s.store }

// Home returns the store's folder, which need not exist yet.
func (s *Server) Home() string { return s.home }

// LogPath returns the path of the server's log, which need not exist yet.
func (s *Server) LogPath() string { return s.path("logs", "neo4j.log") }

// PasswordPath returns the path of the file that holds the password of user neo4j.
func (s *Server) PasswordPath() string { return s.path("password") }

func (s *Server) path(parts ...string) string {
	return filepath.Join(append([]string{s.home}, parts...)...)
}
