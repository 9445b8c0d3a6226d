/// The page for people at `GET /`.
enum Page {
  /// It, as one HTML document without outside resources.
  static let html = """
    <!DOCTYPE html>
    <html lang="en">
    <head><meta charset="utf-8"><title>tracemill</title></head>
    <body>
    <h1>tracemill</h1>
    <ul>
    <li><a href="/metrics">/metrics</a>: the metrics, for Prometheus</li>
    <li><a href="/graph">/graph</a>: the service map as JSON</li>
    <li><a href="/api/graph/fields">/api/graph/fields</a>,
    <a href="/api/graph/data">/api/graph/data</a>: the same for Grafana's node graph</li>
    <li><a href="/api/dependencies">/api/dependencies</a>: the dependencies as Jaeger shows them</li>
    <li><a href="/debug/pipeline">/debug/pipeline</a>: the configuration in force</li>
    <li><a href="/healthz">/healthz</a>, <a href="/readyz">/readyz</a>: liveness and readiness</li>
    </ul>
    </body>
    </html>

    """
}
