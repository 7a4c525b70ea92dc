import './app/old-browsers.js';
import { QueryClientProvider } from '@tanstack/react-query';
import { ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import { createRouter } from './app/router.js';
import { queryClient } from './data/client.js';
import { followOtherTabs } from './data/session.js';
import { usePhone } from './parts/use-phone.js';
import { antdTheme } from './theme/antd-theme.js';
import { popupPlace } from './theme/popup-place.js';
import './theme/tokens.css';
import './theme/base.css';

const router = createRouter();
followOtherTabs();

function App() {
  const phone = usePhone();
  return (
    <ConfigProvider
      locale={zhCN}
      theme={antdTheme(phone)}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
      getPopupContainer={popupPlace}
    >
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </ConfigProvider>
  );
}

const root = document.getElementById('root');
if (!root) throw new Error('index.html holds no element with the id root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
