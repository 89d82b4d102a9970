// The report for ourselves.
#include <algorithm>

#include "app/export/report_parts.h"
#include "app/export/svg_charts.h"
#include "app/view_model/deals/deal_page_view.h"
#include "app/view_model/deals/deals_view.h"
#include "app/view_model/funnel_view.h"
#include "i18n/keys/report.h"
#include "i18n/keys_generated.h"

namespace dealbench::app {
namespace {

namespace keys = i18n::keys;

constexpr std::size_t most_deals = 20;  // with a page of their own

std::string say(const ReportOptions& options, i18n::Key key, i18n::Arguments arguments = {}) {
  return i18n::fill(i18n::text(options.language, key), arguments);
}

void write_levers(Html& html, const FunnelView& view, const ReportOptions& options) {
  std::vector<std::vector<std::string>> levers;
  for (const LeverView& lever : view.levers) {
    if (lever.applies && !lever.text.empty())
      levers.push_back({lever.label, lever.text + " " + lever.unit});
  }
  html.element("h3", say(options, keys::report::levers));
  table(html, options.language, {keys::report::lever, keys::report::value}, levers, 1);
}

void write_effects(Html& html, const FunnelView& view, const ReportOptions& options) {
  if (view.effects.empty()) return;
  const std::string title =
      say(options, keys::report::effects, {{"improvement", view.improvement_text}});
  std::vector<std::vector<std::string>> rows;
  std::vector<SvgBar> bars;
  for (const EffectView& effect : view.effects) {
    rows.push_back({effect.label, effect.before, effect.after, effect.gain});
    bars.push_back({effect.label, effect.gain, effect.gain_share});
  }
  html.element("h3", title);
  html.markup(bars_svg(bars, title));
  table(html, options.language,
        {keys::report::lever, keys::report::before, keys::report::after, keys::report::gain}, rows,
        1);
  html.paragraph(view.effects_together);
}

void write_funnel(Html& html, const FunnelView& view, const ReportOptions& options) {
  html.element("h2", say(options, keys::report::funnel) + " \u00b7 " + view.name);
  if (!view.missing.empty()) html.paragraph(view.missing);
  std::vector<SvgStage> stages;
  for (const FunnelStageView& stage : view.stages)
    stages.push_back({stage.label, stage.value, stage.conversion, stage.size});
  html.markup(funnel_svg(stages, say(options, keys::report::funnel)));
  std::vector<std::vector<std::string>> results;
  for (const ResultView& result : view.results)
    results.push_back({result.label, result.why, result.value});
  html.element("h3", say(options, keys::report::results));
  table(html, options.language, {keys::report::result, keys::report::why, keys::report::value},
        results, 2);
  write_levers(html, view, options);
  write_effects(html, view, options);
}

void write_deal(Html& html, const DealPageView& deal, const DealRow& row,
                const ReportOptions& options) {
  html.open("section", "page");
  html.element("h2", deal.name);
  table(html, options.language,
        {keys::report::account, keys::report::owner, keys::report::stage, keys::report::close,
         keys::report::value, keys::report::health},
        {{row.account, row.owner, deal.stage, row.close_date, row.value, deal.health}}, 4);
  html.element("p", deal.status, "lead");
  std::vector<SvgAxis> axes;
  for (const DealIndicatorView& indicator : deal.indicators)
    axes.push_back({indicator.name, indicator.actual, indicator.standard});
  html.markup(radar_svg(axes, say(options, keys::report::radar, {{"name", deal.name}})));
  std::vector<std::vector<std::string>> moves;
  for (const DealMoveView& move : deal.moves) moves.push_back({move.text, move.indicator});
  html.element("h3", say(options, keys::report::moves));
  html.open("ol");
  for (const std::vector<std::string>& move : moves) html.element("li", move.front());
  html.close();
  std::vector<std::vector<std::string>> findings;
  for (const DealFindingView& finding : deal.findings)
    findings.push_back({finding.severity, finding.name, finding.where, finding.move});
  html.element("h3", say(options, keys::report::findings));
  table(html, options.language,
        {keys::report::severity, keys::report::finding, keys::report::name, keys::report::remedy},
        findings);
  html.close();
}

void write_deals(Html& html, const plan::Plan& plan, const Content& content,
                 const ReportOptions& options) {
  const DealsView view = make_deals_view(plan, content, options.today, options.language);
  const DealSelection open = select_deals(view, {.order = DealOrder::value, .is_descending = true},
                                          options.language, plan.settings.currency);
  html.open("section", "page");
  html.element("h2", say(options, keys::report::deals));
  html.element("p",
               say(options, keys::report::deals_lead,
                   {{"count", std::to_string(open.rows.size())}, {"value", open.total_value}}),
               "lead");
  std::vector<std::vector<std::string>> rows;
  for (const std::size_t index : open.rows) {
    const DealRow& row = view.rows[index];
    rows.push_back(
        {row.name, row.account, row.owner, row.stage, row.close_date, row.value, row.health});
  }
  table(html, options.language,
        {keys::report::deal, keys::report::account, keys::report::owner, keys::report::stage,
         keys::report::close, keys::report::value, keys::report::health},
        rows, 5);
  html.close();
  const std::size_t shown = std::min(open.rows.size(), most_deals);
  for (const std::size_t index : std::span(open.rows).first(shown)) {
    const auto page =
        make_deal_page_view(plan, content, view.rows[index].id, options.today, options.language);
    if (page) write_deal(html, *page, view.rows[index], options);
  }
  if (shown < open.rows.size())
    html.paragraph(
        say(options, keys::report::more, {{"count", std::to_string(open.rows.size() - shown)}}));
}

}  // namespace

std::string plan_report(const plan::Plan& plan, const Content& content,
                        const ReportOptions& options) {
  Html html;
  const std::string title =
      plan.settings.title.empty() ? say(options, keys::report::title) : plan.settings.title;
  begin_document(html, options, title,
                 {say(options, keys::report::made_on, {{"date", date_text(options.today)}}),
                  say(options, keys::report::inner)});
  write_funnel(html, make_funnel_view(plan, content, options.language), options);
  if (!plan.deals.empty()) write_deals(html, plan, content, options);
  return html.take() + "</html>\n";
}

}  // namespace dealbench::app
