import java.io.File;
import java.util.logging.Level;
import java.util.logging.LogManager;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Interval;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

/** Imports files as Gephi does and prints for each: name, nodes, edges, sum of weights,
 * first and last moment (in milliseconds from 1970), colours of nodes, issues above INFO. */
public class Gephi {
    public static void main(String[] files) throws Exception {
        LogManager.getLogManager().reset();
        ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
        ImportController imports = Lookup.getDefault().lookup(ImportController.class);
        for (String file : files) {
            projects.newProject();
            Workspace workspace = projects.getCurrentWorkspace();
            Container container = imports.importFile(new File(file));
            if (container == null) {
                System.out.println(file + "\t-1\t-1\t0\t0\t0\t0\tnot recognised");
                continue;
            }
            container.closeLoader();
            imports.process(container, new DefaultProcessor(), workspace);
            StringBuilder issues = new StringBuilder();
            java.util.Iterator<Issue> it = container.getReport().getIssues(10000);
            while (it.hasNext()) {
                Issue issue = it.next();
                if (issue.getLevel() != Issue.Level.INFO) {
                    issues.append(issue.getLevel()).append(": ").append(issue.getMessage().replaceAll("\\s+", " ")).append("; ");
                }
            }
            GraphModel model = Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace);
            Graph graph = model.getGraph();
            double weight = 0;
            for (Edge edge : graph.getEdges()) {
                weight += edge.getWeight();
            }
            java.util.Set<Integer> colours = new java.util.TreeSet<>();
            for (org.gephi.graph.api.Node node : graph.getNodes()) {
                colours.add(node.getRGBA());
            }
            Interval time = model.getTimeBounds();
            System.out.println(file + "\t" + graph.getNodeCount() + "\t" + graph.getEdgeCount() + "\t" + weight
                + "\t" + (long) time.getLow() + "\t" + (long) time.getHigh() + "\t" + colours.size() + "\t" + issues);
            projects.closeCurrentProject();
        }
        System.exit(0);
    }
}
