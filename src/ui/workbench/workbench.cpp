#include "ui/workbench/workbench.h"

#include <optional>

#include "ui/workbench/deal_page.h"
#include "ui/workbench/deals_screen.h"

namespace dealbench::ui {
namespace workbench {
namespace {

// The screens' states, and their view models of one state number of the session.
class Screens final : public Workbench {
 public:
  void draw(ScreenContext& ui, const app::Session& session) override {
    if (session.state_number() != view_number_ || session.screen() != view_screen_) {
      view_number_ = session.state_number();
      view_screen_ = session.screen();
      rebuild(session);
    }
    if (session.screen() == app::ScreenId::deals) draw_deals(ui, session);
  }

 private:
  void rebuild(const app::Session& session) {
    const Language language = session.preferences().language;
    deal_page_view_.reset();
    if (session.screen() == app::ScreenId::deals && !session.screen_object().empty()) {
      deal_page_view_ = app::make_deal_page_view(
          session.plan(), session.content(), session.screen_object(), session.today(), language);
    }
    if (session.screen() == app::ScreenId::deals && !deal_page_view_) {
      deals_view_ =
          app::make_deals_view(session.plan(), session.content(), session.today(), language);
      has_selection_ = false;
    }
  }

  void draw_deals(ScreenContext& ui, const app::Session& session) {
    if (deal_page_view_) {
      draw_deal_page(ui, deal_page_, *deal_page_view_, session.today());
      return;
    }
    if (!has_selection_ || selected_ != deals_.filter) {
      selected_ = deals_.filter;
      selection_ = app::select_deals(deals_view_, selected_, ui.kit.language,
                                     session.plan().settings.currency);
      has_selection_ = true;
    }
    draw_deals_screen(ui, deals_, deals_view_, selection_);
  }

  std::int64_t view_number_ = -1;
  app::ScreenId view_screen_{};
  DealsScreenState deals_;
  DealPageState deal_page_;
  std::optional<app::DealPageView> deal_page_view_;  // while one is open
  app::DealsView deals_view_;
  app::DealFilter selected_;
  app::DealSelection selection_;
  bool has_selection_ = false;
};

}  // namespace
}  // namespace workbench

std::unique_ptr<Workbench> make_workbench() {
  return std::make_unique<workbench::Screens>();
}

}  // namespace dealbench::ui
