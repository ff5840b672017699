package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/pflag"
	"github.com/spf13/viper"
)

// settings are what flags, environment and config file say, in that order. The
// zero value is that of a user who has set nothing.
type settings struct {
	URI, Username, Password, Database string
	Store                             string
	Codebook, Decisions               string
	DataDir, CacheDir                 string
	HeapMB, PageCacheMB               int
}

// settingRow is one setting. The environment variable STANCEGRAPH_NAME always sets it;
// env names the customary one of Neo4j's own tools, if there is one. Secrets have no
// flag: a command line can be read by every process of the machine.
type settingRow struct {
	name, env, help string
	flag            bool
}

var settingTable = []settingRow{
	{"config", "", "config `FILE` (default: stancegraph.yaml here or in the user's config folder)", true},
	{"uri", "NEO4J_URI", "use the Neo4j at this `URI` (bolt://, neo4j://, +s, +ssc) instead of the private one", true},
	{"username", "NEO4J_USERNAME", "user at --uri", true},
	{"password", "NEO4J_PASSWORD", "password at --uri", false},
	{"database", "NEO4J_DATABASE", "database at --uri (default: the server's own)", true},
	{"store", "", "private store to use, a `NAME` for each case (default \"default\")", true},
	{"codebook", "", "codebook `FILE` of known actors and claims", true},
	{"decisions", "", "`FILE` of people's decisions (default: one for each store, in the data folder)", true},
	{"data_dir", "", "folder of the private stores", false},
	{"cache_dir", "", "folder of the private Neo4j's program files", false},
	{"heap_mb", "", "heap of the private Neo4j in MB", false},
	{"page_cache_mb", "", "page cache of the private Neo4j in MB", false},
}

func addSettingFlags(flags *pflag.FlagSet) {
	for _, row := range settingTable {
		if row.flag {
			flags.String(row.name, "", row.help)
		}
	}
}

// read fills s from flags, then environment, then the config file.
func (s *settings) read(flags *pflag.FlagSet) error {
	v := viper.New()
	v.SetEnvPrefix("stancegraph")
	for _, row := range settingTable {
		names := []string{row.name, "STANCEGRAPH_" + strings.ToUpper(row.name)}
		if row.env != "" {
			names = append(names, row.env)
		}
		if err := v.BindEnv(names...); err != nil {
			return err
		}
		if row.flag {
			if err := v.BindPFlag(row.name, flags.Lookup(row.name)); err != nil {
				return err
			}
		}
	}
	if err := readConfigFile(v); err != nil {
		return err
	}
	*s = settings{
		URI: v.GetString("uri"), Username: v.GetString("username"), Password: v.GetString("password"),
		Database: v.GetString("database"), Store: v.GetString("store"), Codebook: v.GetString("codebook"),
		Decisions: v.GetString("decisions"),
		DataDir:   v.GetString("data_dir"), CacheDir: v.GetString("cache_dir"),
		HeapMB: v.GetInt("heap_mb"), PageCacheMB: v.GetInt("page_cache_mb"),
	}
	return nil
}

func readConfigFile(v *viper.Viper) error {
	file := v.GetString("config")
	if file != "" {
		v.SetConfigFile(file)
	} else {
		v.SetConfigName("stancegraph")
		v.AddConfigPath(".")
		if dir, err := os.UserConfigDir(); err == nil {
			v.AddConfigPath(filepath.Join(dir, "stancegraph"))
		}
	}
	var missing viper.ConfigFileNotFoundError
	switch err := v.ReadInConfig(); {
	case errors.As(err, &missing):
		return nil
	case errors.Is(err, fs.ErrNotExist):
		return usagef("config file %s: no such file", file)
	case err != nil:
		return usagef("config file %s: %w", v.ConfigFileUsed(), err)
	}
	return checkConfig(v)
}

// checkConfig refuses keys that no setting has, and a password that others can read.
func checkConfig(v *viper.Viper) error {
	file := v.ConfigFileUsed()
	inFile := viper.New()
	inFile.SetConfigFile(file)
	if err := inFile.ReadInConfig(); err != nil {
		return usagef("config file %s: %w", file, err)
	}
	for _, key := range inFile.AllKeys() {
		if !knownSetting(key) {
			return usagef("config file %s: unknown key %q; known are %s", file, key, settingNames())
		}
	}
	if inFile.IsSet("password") {
		info, err := os.Stat(file)
		if err != nil {
			return fmt.Errorf("config file %s: %w", file, err)
		}
		if info.Mode().Perm()&0o077 != 0 {
			return usagef("config file %s holds a password but others can read it; run: chmod 600 %s", file, file)
		}
	}
	return nil
}

func knownSetting(key string) bool {
	for _, row := range settingTable {
		if row.name == key && key != "config" {
			return true
		}
	}
	return false
}

func settingNames() string {
	var names []string
	for _, row := range settingTable {
		if row.name != "config" {
			names = append(names, row.name)
		}
	}
	return strings.Join(names, ", ")
}
