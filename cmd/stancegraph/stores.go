package main

import (
	"context"

	"stancegraph/graph/neo4j"
	"stancegraph/graph/neo4j/local"
)

// privateServer is the private Neo4j that the settings name.
func (a *app) privateServer() (*local.Server, error) {
	server, err := local.New(local.Options{
		Store:       a.settings.Store,
		DataDir:     a.settings.DataDir,
		CacheDir:    a.settings.CacheDir,
		HeapMB:      a.settings.HeapMB,
		PageCacheMB: a.settings.PageCacheMB,
		Progress:    a.steps.tell,
	})
	if err != nil {
		return nil, usagef("%w", err)
	}
	return server, nil
}

// openStore connects to the Neo4j that the settings name, else to the private one,
// which it starts where it does not run. The schema is in place when it returns.
func (a *app) openStore(ctx context.Context) (*neo4j.Store, error) {
	config, err := a.connection(ctx)
	if err != nil {
		return nil, err
	}
	store, err := neo4j.Open(ctx, config)
	if err != nil {
		return nil, err
	}
	if err := store.ApplySchema(ctx); err != nil {
		store.Close(ctx)
		return nil, err
	}
	return store, nil
}

func (a *app) connection(ctx context.Context) (neo4j.Config, error) {
	if s := a.settings; s.URI != "" {
		if s.Store != "" {
			return neo4j.Config{}, usagef("--store names a private store and --uri another Neo4j: give one of them")
		}
		return neo4j.Config{URI: s.URI, Username: s.Username, Password: s.Password, Database: s.Database}, nil
	}
	server, err := a.privateServer()
	if err != nil {
		return neo4j.Config{}, err
	}
	endpoint, err := a.up(ctx, server)
	if err != nil {
		return neo4j.Config{}, err
	}
	return neo4j.Config{URI: endpoint.BoltURI, Username: endpoint.Username, Password: endpoint.Password}, nil
}

// up starts server where it does not run.
func (a *app) up(ctx context.Context, server *local.Server) (local.Endpoint, error) {
	defer a.steps.clear()
	return server.Up(ctx)
}
